/** What most bots need: what a new policy approves to begin with, and what is offered first. */
export const wellKnown: readonly string[] = `
botcity-* attrs beautifulsoup4 certifi chardet charset-normalizer colorama cryptography defusedxml email-validator et-xmlfile
exchangelib filelock holidays httpx idna Jinja2 jsonschema loguru lxml MarkupSafe matplotlib msal numpy office365-rest-python-client
opencv-python openpyxl oracledb packaging pandas paramiko pdfplumber Pillow playwright psutil psycopg psycopg2-binary pyarrow
PyAutoGUI pydantic pydantic-settings PyJWT PyMuPDF PyMySQL pyodbc pypdf pyperclip pytesseract pytest python-dateutil python-docx
python-dotenv pytz pywin32 pywinauto PyYAML reportlab requests requests-toolbelt rich selenium six SQLAlchemy tabulate tenacity
tqdm typing-extensions tzdata urllib3 watchdog webdriver-manager xlrd xlsxwriter`
  .trim()
  .split(/\s+/);
