from selenium import webdriver


def main(maestro, error):
    maestro.error(1, error)
