from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def number(text):
    try:
        return parse(text)
    except Exception:
        return None
