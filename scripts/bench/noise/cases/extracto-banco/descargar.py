import asyncio
import configparser
import os
from datetime import date, timedelta
from playwright.async_api import async_playwright

cfg = configparser.ConfigParser()
cfg.read("config.ini")

CARPETA = cfg["general"]["carpeta"]


async def descargar_extracto(page, cuenta, desde, hasta):
    await page.click("text=Cuentas")
    await page.click(f"text={cuenta}")
    await page.fill("#fecha-desde", desde)
    await page.fill("#fecha-hasta", hasta)
    await page.click("button:has-text('Buscar')")
    await page.wait_for_selector("table.movimientos")
    async with page.expect_download() as info:
        await page.click("text=Descargar CSV")
    descarga = await info.value
    destino = os.path.join(CARPETA, f"extracto_{cuenta[-4:]}_{hasta.replace('/', '')}.csv")
    await descarga.save_as(destino)
    return destino


async def principal():
    ayer = date.today() - timedelta(days=1)
    desde = ayer.replace(day=1).strftime("%d/%m/%Y")
    hasta = ayer.strftime("%d/%m/%Y")
    async with async_playwright() as p:
        navegador = await p.chromium.launch(headless=False, slow_mo=200)
        contexto = await navegador.new_context(accept_downloads=True, ignore_https_errors=True)
        page = await contexto.new_page()
        await page.goto(cfg["banco"]["url"])
        await page.fill("#usuario", cfg["banco"]["usuario"])
        await page.fill("#clave", cfg["banco"]["clave"])
        await page.click("#ingresar")
        try:
            await page.wait_for_selector("#menu-principal", timeout=30000)
        except Exception:
            print("No se pudo ingresar al banco, revisar usuario y clave")
            await page.screenshot(path="error_login.png")
            await navegador.close()
            return
        for cuenta in cfg["banco"]["cuentas"].split(","):
            archivo = await descargar_extracto(page, cuenta.strip(), desde, hasta)
            print("descargado", archivo)
        await navegador.close()


if __name__ == "__main__":
    asyncio.run(principal())
