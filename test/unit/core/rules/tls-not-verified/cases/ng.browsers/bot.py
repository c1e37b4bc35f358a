from botcity.web import WebBot
from selenium.webdriver import ChromeOptions

options = ChromeOptions()
options.add_argument('--ignore-certificate-errors')
options.set_capability('acceptInsecureCerts', True)
options.accept_insecure_certs = True
capabilities = {'acceptInsecureCerts': True}
