from botcity.core import DesktopBot
import time
# from botcity.maestro import *

class Bot(DesktopBot):
    def action(self, execution=None):
        self.execute(r"C:\Users\jfernandes\Desktop\ERP.lnk")
        self.wait(6000)
        if not self.find("login", matching=0.97, waiting_time=30000):
            self.not_found("login")
        self.click()
        self.type_keys_with_interval(50, "jfernandes")
        self.tab()
        self.type_keys_with_interval(50, "<%weak%>")
        self.enter()
        self.wait(4000)

        # pedido 1
        if not self.find("novo_pedido", matching=0.97, waiting_time=10000):
            self.not_found("novo_pedido")
        self.click()
        self.wait(1500)
        if not self.find("cpf_cliente", matching=0.97, waiting_time=10000):
            self.not_found("cpf_cliente")
        self.click_relative(120, 8)
        self.type_keys_with_interval(30, "284.610.937-04")
        self.tab()
        self.wait(800)
        if not self.find("produto", matching=0.97, waiting_time=10000):
            self.not_found("produto")
        self.click_relative(95, 10)
        self.type_keys_with_interval(30, "1001")
        self.tab()
        self.type_keys_with_interval(30, "2")
        self.enter()
        self.wait(1200)
        if not self.find("faturar", matching=0.97, waiting_time=10000):
            self.not_found("faturar")
        self.click()
        self.wait(5000)
        self.screenshot(r"C:\Users\jfernandes\Documents\prints\pedido1.png")
        print("pedido 1 faturado - ANA TESTE")
        self.key_esc()

        # pedido 2
        if not self.find("novo_pedido", matching=0.97, waiting_time=10000):
            self.not_found("novo_pedido")
        self.click()
        self.wait(1500)
        if not self.find("cpf_cliente", matching=0.97, waiting_time=10000):
            self.not_found("cpf_cliente")
        self.click_relative(120, 8)
        self.type_keys_with_interval(30, "284.610.937-04")
        self.tab()
        self.wait(800)
        if not self.find("produto", matching=0.97, waiting_time=10000):
            self.not_found("produto")
        self.click_relative(95, 10)
        self.type_keys_with_interval(30, "1002")
        self.tab()
        self.type_keys_with_interval(30, "1")
        self.enter()
        self.wait(1200)
        if not self.find("faturar", matching=0.97, waiting_time=10000):
            self.not_found("faturar")
        self.click()
        self.wait(5000)
        self.screenshot(r"C:\Users\jfernandes\Documents\prints\pedido2.png")
        print("pedido 2 faturado - ANA TESTE")
        self.key_esc()

        # pedido 3
        if not self.find("novo_pedido", matching=0.97, waiting_time=10000):
            self.not_found("novo_pedido")
        self.click()
        self.wait(1500)
        if not self.find("cpf_cliente", matching=0.97, waiting_time=10000):
            self.not_found("cpf_cliente")
        self.click_relative(120, 8)
        self.type_keys_with_interval(30, "731.905.284-97")
        self.tab()
        self.wait(800)
        if not self.find("produto", matching=0.97, waiting_time=10000):
            self.not_found("produto")
        self.click_relative(95, 10)
        self.type_keys_with_interval(30, "1001")
        self.tab()
        self.type_keys_with_interval(30, "5")
        self.enter()
        self.wait(1200)
        if not self.find("faturar", matching=0.97, waiting_time=10000):
            self.not_found("faturar")
        self.click()
        self.wait(5000)
        self.screenshot(r"C:\Users\jfernandes\Documents\prints\pedido3.png")
        print("pedido 3 faturado - BRUNO TESTE")
        self.key_esc()

        # pedido 4
        if not self.find("novo_pedido", matching=0.97, waiting_time=10000):
            self.not_found("novo_pedido")
        self.click()
        self.wait(1500)
        if not self.find("cpf_cliente", matching=0.97, waiting_time=10000):
            self.not_found("cpf_cliente")
        self.click_relative(120, 8)
        self.type_keys_with_interval(30, "284.610.937-04")
        self.tab()
        self.wait(800)
        if not self.find("produto", matching=0.97, waiting_time=10000):
            self.not_found("produto")
        self.click_relative(95, 10)
        self.type_keys_with_interval(30, "2040")
        self.tab()
        self.type_keys_with_interval(30, "1")
        self.enter()
        self.wait(1200)
        if not self.find("faturar", matching=0.97, waiting_time=10000):
            self.not_found("faturar")
        self.click()
        self.wait(5000)
        self.screenshot(r"C:\Users\jfernandes\Documents\prints\pedido4.png")
        print("pedido 4 faturado - ANA TESTE")
        self.key_esc()

        # pedido 5
        if not self.find("novo_pedido", matching=0.97, waiting_time=10000):
            self.not_found("novo_pedido")
        self.click()
        self.wait(1500)
        if not self.find("cpf_cliente", matching=0.97, waiting_time=10000):
            self.not_found("cpf_cliente")
        self.click_relative(120, 8)
        self.type_keys_with_interval(30, "731.905.284-97")
        self.tab()
        self.wait(800)
        if not self.find("produto", matching=0.97, waiting_time=10000):
            self.not_found("produto")
        self.click_relative(95, 10)
        self.type_keys_with_interval(30, "3001")
        self.tab()
        self.type_keys_with_interval(30, "10")
        self.enter()
        self.wait(1200)
        if not self.find("faturar", matching=0.97, waiting_time=10000):
            self.not_found("faturar")
        self.click()
        self.wait(5000)
        self.screenshot(r"C:\Users\jfernandes\Documents\prints\pedido5.png")
        print("pedido 5 faturado - BRUNO TESTE")
        self.key_esc()

    def not_found(self, label):
        print(f"Element not found: {label}")


if __name__ == '__main__':
    Bot.main()
