board.setup(pin="4829")
pin = "4829"
pins = ["4829", "4830"]
GPIO.set_pin_mode("4829")
page.fill("#postcode", "482913")
page.fill("#pin", "48")
page.fill("#pin", "1111")
driver.find_element(By.ID, "spinner").send_keys("482913")
driver.find_element(By.ID, "pinned").send_keys("482913")
driver.find_element(By.ID, "agencia").send_keys("4829")
