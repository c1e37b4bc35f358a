from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main(rows):
    row = rows.next()
    print(row)
