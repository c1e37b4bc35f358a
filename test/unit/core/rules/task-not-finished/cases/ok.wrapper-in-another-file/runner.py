from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


class Run:
    def __enter__(self):
        self.maestro = BotMaestroSDK.from_sys_args()
        return self

    def __exit__(self, *error):
        self.maestro.finish_task(self.maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
