import pyautogui
import pyperclip
import csv
import time
import tkinter as tk
from tkinter import messagebox

pyautogui.PAUSE = 0.5
pyautogui.FAILSAFE = True

ARQUIVO = "C:/Users/Carlos/Desktop/fornecedores.csv"


def digita(texto):
    # pyautogui nao escreve acento direito
    pyperclip.copy(texto)
    pyautogui.hotkey("ctrl", "v")


def clica(imagem, tentativas=10):
    for t in range(tentativas):
        try:
            p = pyautogui.locateCenterOnScreen("imgs/" + imagem, grayscale=True)
        except pyautogui.ImageNotFoundException:
            p = None
        if p:
            pyautogui.click(p)
            return True
        time.sleep(1)
    return False


def cadastra(f):
    if not clica("novo.png"):
        raise RuntimeError("botao novo nao apareceu")
    time.sleep(1)
    digita(f["razao"])
    pyautogui.press("tab")
    digita(f["cnpj"])
    pyautogui.press("tab")
    digita(f["endereco"])
    pyautogui.press("tab", presses=2)
    digita(f["cidade"])
    pyautogui.press("tab")
    pyautogui.write(f["uf"])
    pyautogui.press("f2")
    time.sleep(2)
    if pyautogui.pixelMatchesColor(640, 380, (200, 30, 30), tolerance=20):
        pyautogui.screenshot(f"erros/{f['codigo']}.png")
        pyautogui.press("esc")
        return False
    return True


def main():
    root = tk.Tk()
    root.withdraw()
    if not messagebox.askokcancel("Robô", "Deixe o sistema aberto na tela de fornecedores. Começar?"):
        return
    ok = erro = 0
    with open(ARQUIVO, encoding="latin-1") as arq:
        for f in csv.DictReader(arq, delimiter=";"):
            try:
                if cadastra(f):
                    ok += 1
                else:
                    erro += 1
            except RuntimeError as e:
                print(f["codigo"], e)
                erro += 1
    messagebox.showinfo("Robô", f"{ok} cadastrados, {erro} com erro")


if __name__ == "__main__":
    main()
