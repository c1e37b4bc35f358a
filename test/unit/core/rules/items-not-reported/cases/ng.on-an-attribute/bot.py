from botcity.maestro import *


class Run:
    def end(self):
        self.maestro.finish_task(self.task, AutomationTaskFinishStatus.SUCCESS, "")
