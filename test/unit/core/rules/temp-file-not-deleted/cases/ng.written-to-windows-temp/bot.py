import os
import shutil
import tempfile


def main():
    bot.save_screenshot(r"C:\Windows\Temp\screen.png")
