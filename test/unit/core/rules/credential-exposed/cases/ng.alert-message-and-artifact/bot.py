from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
password = maestro.get_credential('erp', 'password')
maestro.alert(task_id=1, title='x', message=f'with {password}')
maestro.message(['a@acme.example'], [], 'x', password)
maestro.finish_task(task_id=1, status=s, message='done ' + password)
