from playwright.sync_api import sync_playwright

with sync_playwright() as p:
    page = p.chromium.launch().new_context(ignore_https_errors=True).new_page()
