/** What a new policy approves to begin with, by what it is for: a list to strike from and to add to. */
const approved: readonly (readonly [purpose: string, names: string])[] = [
  ['BotCity: the SDK, the frameworks and their plugins', '"botcity-*"'],
  ['Browsers, screens and keyboards', 'selenium playwright webdriver-manager PyAutoGUI pywinauto pyperclip'],
  ['HTTP', 'requests requests-toolbelt httpx urllib3 certifi charset-normalizer idna tenacity'],
  ['Tables and numbers', 'pandas numpy pyarrow tabulate matplotlib'],
  ['Excel, Word, PDF, pictures', 'openpyxl xlsxwriter xlrd et-xmlfile python-docx pypdf pdfplumber reportlab Pillow'],
  ['Reading pictures', 'opencv-python pytesseract'],
  ['Web pages and XML', 'beautifulsoup4 lxml defusedxml Jinja2 MarkupSafe'],
  ['Data checks and settings', 'pydantic pydantic-settings jsonschema attrs email-validator python-dotenv PyYAML'],
  ['Dates', 'python-dateutil pytz tzdata holidays'],
  ['Databases', 'SQLAlchemy psycopg psycopg2-binary pyodbc PyMySQL oracledb'],
  ['Mail and Microsoft 365', 'exchangelib msal Office365-REST-Python-Client'],
  ['Security', 'cryptography PyJWT'],
  ['Windows', 'pywin32 colorama'],
  ['Around the code', 'loguru rich tqdm psutil filelock watchdog packaging six typing-extensions pytest'],
];

/** Distributions that a new policy approves, as they are written there. */
export const startList: readonly string[] = approved.flatMap(([, names]) =>
  names.split(' ').map((name) => name.replaceAll('"', '')),
);

const listLines = (): string =>
  approved
    .map(([purpose, names]) => `    # ${purpose}\n${names.replace(/\S+/g, '    - $&').replaceAll(/ (?= {4}-)/g, '\n')}`)
    .join('\n');

/** A first policy: level standard, a list that covers what most bots need, and a comment on each key that is there to be used. */
export const policyStart = (
  name: string,
): string => `# What bots may use here. "botyard policy explain" says what holds, "botyard policy try" what a change would break.
schema: 1
name: ${name}

# starter informs, standard refuses what is not on the list below, strict raises every warning to an error.
level: standard

# Raise it with each edition: an older one is then refused where a newer one was seen.
serial: 1

# After its last day a policy goes on for 7 days and says so, then nothing is deployed until there is a new edition.
# expires: 2027-12-31

# Whom a developer asks, and where a request for approval goes (an https address or a folder).
# contact: bots@example.com
# requests: {url: "https://desk.example.com/new?what={distribution}&bot={bot}"}

allow:
  # Names as the package index knows them. "*" stands for any characters; a map says more:
  #   - {name: pandas, version: ">=2.2,<3"}        these versions only
  #   - {name: xlrd, instead: openpyxl}            what to prefer
  #   - {name: paramiko, expires: 2027-06-30}      for a time only
  distributions:
${listLines()}

# Never, whatever a list says. Distributions as above; modules also of the standard library, down to single members.
# deny:
#   distributions: [{name: PyPDF2, instead: pypdf}]
#   modules: [ctypes, os.system]

# Which distribution brings an import that Botyard does not know.
# map: {acme_ledger: acme-ledger-client}

# Single rules, over what the level says: off, info, warning or error. "botyard rule" lists them.
# rules: {secret-literal: error}

# The Pythons that bots may run on. In quotes: 3.10 without them is 3.1.
# python: {default: "3.12", versions: ["3.11", "3.12", "3.13"]}

# The next two only hold in the policy of the organisation, not in one that lies with the code.
# Package indexes that requirement files may name:
# indexes: [https://packages.example.com/simple]
# Vulnerabilities: a folder of OSV records, an all.zip of them, or a server that speaks OSV.
# advisories: {source: https://osv.example.com, maxAgeDays: 7}
`;
