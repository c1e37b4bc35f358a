from selenium import webdriver

driver = webdriver.Chrome()
