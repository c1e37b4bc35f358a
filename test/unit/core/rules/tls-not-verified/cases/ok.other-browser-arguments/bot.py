from selenium.webdriver import ChromeOptions

options = ChromeOptions()
options.add_argument('--headless')
options.accept_insecure_certs = False
options.set_capability('acceptInsecureCerts', False)
