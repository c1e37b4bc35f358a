from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
import logging

logger = logging.getLogger(__name__)
token = maestro.get_credential(label='erp', key='token')
headers = {'Authorization': 'Bearer ' + token}
logging.info('sending %s', headers)
logger.debug(headers)
logger.error('token {}'.format(token))
