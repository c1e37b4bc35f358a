import pyautogui


def work():
    pyautogui.click(1, 2)
