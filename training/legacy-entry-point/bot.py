from botcity.base import BaseBot


class Orders(BaseBot):
    def action(self, execution):
        print(execution)


if __name__ == "__main__":
    Orders.main()
