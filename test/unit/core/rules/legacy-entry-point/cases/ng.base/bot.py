from botcity.base import BaseBot as Base


class Invoices(Base):
    def action(self, execution):
        print(execution)
