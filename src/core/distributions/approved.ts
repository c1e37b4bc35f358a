import { matches } from './normalise.ts';

/**
 * What a bot may use before anybody has chosen a list: the platform's own packages and those nearly every bot needs. A
 * list of ours informs and never blocks; only a list that somebody chose does.
 */
const names = `
botcity-* beautifulsoup4 certifi charset-normalizer colorama cryptography et-xmlfile exchangelib httpx idna jinja2 loguru lxml
matplotlib msal numpy opencv-python openpyxl oracledb packaging pandas pdfplumber pillow playwright psycopg psycopg2-binary
pyautogui pydantic pymysql pyodbc pypdf pyperclip pytesseract pytest python-dateutil python-docx pytz pywin32 pywinauto pyyaml
reportlab requests requests-toolbelt selenium six sqlalchemy tenacity tqdm typing-extensions tzdata urllib3 webdriver-manager
xlrd xlsxwriter`;

/** Approved by a new policy too, and by tools that build; not so widely known that others imitate them. */
const others = `
attrs defusedxml email-validator filelock holidays jsonschema markupsafe office365-rest-python-client psutil pyarrow
pydantic-settings pyjwt python-dotenv rich setuptools tabulate watchdog`;

const split = (text: string): readonly string[] => text.trim().split(/\s+/);
const patterns = split(names);
const approved: ReadonlySet<string> = new Set([...patterns, ...split(others)]);
const wildcards = patterns.filter((pattern) => pattern.includes('*'));

export const isApprovedByUs = (distribution: string): boolean =>
  approved.has(distribution) || wildcards.some((pattern) => matches(pattern, distribution));

/** Those of them that are single names: known to nearly everyone, and so the ones that others imitate. */
export const wellKnown: readonly string[] = patterns.filter((pattern) => !pattern.includes('*'));
