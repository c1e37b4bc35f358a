from selenium.webdriver import Firefox

driver = Firefox()
driver.get("https://acme.example")
