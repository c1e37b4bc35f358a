from browser import driver

driver.get("https://acme.example")
driver.quit()
