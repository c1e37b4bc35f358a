import { normalise } from './normalise.ts';

/**
 * Import names whose distribution is called otherwise: `import name: distribution[ or another]`. Namespace packages are
 * keyed as deep as it takes to tell their distributions apart.
 */
const renamed = `
botcity.core: botcity-framework-core
botcity.web: botcity-framework-web
botcity.base: botcity-framework-base
botcity.maestro: botcity-maestro-sdk
botcity.utils: botcity-utils
botcity.plugins.aws.s3: botcity-aws-s3-plugin
botcity.plugins.aws.lambda_functions: botcity-aws-lambda-plugin
botcity.plugins.aws.secretsmanager: botcity-aws-secretsmanager-plugin
botcity.plugins.captcha: botcity-captcha-plugin
botcity.plugins.cloudvision: botcity-cloudvision-plugin
botcity.plugins.crawler: botcity-crawler-plugin
botcity.plugins.csv: botcity-csv-plugin
botcity.plugins.discord: botcity-discord-plugin
botcity.plugins.email: botcity-email-plugin
botcity.plugins.excel: botcity-excel-plugin
botcity.plugins.files: botcity-files-plugin
botcity.plugins.ftp: botcity-ftp-plugin
botcity.plugins.gmail: botcity-gmail-plugin
botcity.plugins.googledrive: botcity-googledrive-plugin
botcity.plugins.googlesheets: botcity-googlesheets-plugin
botcity.plugins.hashicorp.vault: botcity-hashicorp-vault-plugin
botcity.plugins.http: botcity-http-plugin
botcity.plugins.recorder: botcity-recorder-plugin
botcity.plugins.slack: botcity-slack-plugin
botcity.plugins.telegram: botcity-telegram-plugin
cv2: opencv-python or opencv-python-headless or opencv-contrib-python or opencv-contrib-python-headless
PIL: pillow
yaml: pyyaml
ruamel.yaml: ruamel-yaml
bs4: beautifulsoup4
sklearn: scikit-learn
skimage: scikit-image
dotenv: python-dotenv
Crypto: pycryptodome or pycrypto
Cryptodome: pycryptodomex
OpenSSL: pyopenssl
jwt: pyjwt
nacl: pynacl
git: gitpython
docx: python-docx
pptx: python-pptx
magic: python-magic
dateutil: python-dateutil
slugify: python-slugify
jose: python-jose
telegram: python-telegram-bot
gitlab: python-gitlab
Levenshtein: levenshtein or python-levenshtein
attr: attrs
serial: pyserial
usb: pyusb
zmq: pyzmq
fitz: pymupdf
pymupdf: pymupdf
PyPDF2: pypdf2
pdfminer: pdfminer-six
odf: odfpy
rarfile: rarfile
py7zr: py7zr
docx2txt: docx2txt
docxtpl: docxtpl
win32api: pywin32
win32clipboard: pywin32
win32com: pywin32
win32con: pywin32
win32event: pywin32
win32file: pywin32
win32gui: pywin32
win32print: pywin32
win32process: pywin32
win32security: pywin32
win32service: pywin32
win32serviceutil: pywin32
win32ui: pywin32
pythoncom: pywin32
pywintypes: pywin32
uiautomation: uiautomation
wx: wxpython
gi: pygobject
Xlib: python-xlib
MySQLdb: mysqlclient
mysql.connector: mysql-connector-python
psycopg2: psycopg2-binary or psycopg2
cx_Oracle: cx-oracle
bson: pymongo
gridfs: pymongo
ldap: python-ldap
memcache: python-memcached
kafka: kafka-python
snowflake.connector: snowflake-connector-python
snowflake.sqlalchemy: snowflake-sqlalchemy
pyodbc: pyodbc
ibm_db: ibm-db
hdbcli: hdbcli
requests_toolbelt: requests-toolbelt
requests_oauthlib: requests-oauthlib
requests_ntlm: requests-ntlm
flask_cors: flask-cors
flask_sqlalchemy: flask-sqlalchemy
flask_login: flask-login
rest_framework: djangorestframework
socks: pysocks
websocket: websocket-client
socketio: python-socketio
engineio: python-engineio
nmap: python-nmap
dns: dnspython
slack: slackclient
slack_sdk: slack-sdk
googleapiclient: google-api-python-client
google_auth_oauthlib: google-auth-oauthlib
google_auth_httplib2: google-auth-httplib2
google.auth: google-auth
google.oauth2: google-auth
google.api_core: google-api-core
google.protobuf: protobuf
google.generativeai: google-generativeai
google.genai: google-genai
google.cloud.storage: google-cloud-storage
google.cloud.bigquery: google-cloud-bigquery
google.cloud.vision: google-cloud-vision
google.cloud.documentai: google-cloud-documentai
google.cloud.secretmanager: google-cloud-secret-manager
google.cloud.pubsub: google-cloud-pubsub
google.cloud.firestore: google-cloud-firestore
google.cloud.translate: google-cloud-translate
google.cloud.speech: google-cloud-speech
google.cloud.logging: google-cloud-logging
google.cloud.aiplatform: google-cloud-aiplatform
vertexai: google-cloud-aiplatform
firebase_admin: firebase-admin
azure.core: azure-core
azure.identity: azure-identity
azure.storage.blob: azure-storage-blob
azure.storage.queue: azure-storage-queue
azure.storage.fileshare: azure-storage-file-share
azure.keyvault.secrets: azure-keyvault-secrets
azure.keyvault.keys: azure-keyvault-keys
azure.ai.formrecognizer: azure-ai-formrecognizer
azure.ai.documentintelligence: azure-ai-documentintelligence
azure.cosmos: azure-cosmos
azure.servicebus: azure-servicebus
azure.functions: azure-functions
azure.cognitiveservices.speech: azure-cognitiveservices-speech
msal: msal
O365: o365
exchangelib: exchangelib
office365: office365-rest-python-client
redmail: redmail
imap_tools: imap-tools
imapclient: imapclient
webdriver_manager: webdriver-manager
undetected_chromedriver: undetected-chromedriver
seleniumwire: selenium-wire
playwright: playwright
parsel: parsel
RPA: rpaframework
robot: robotframework
SeleniumLibrary: robotframework-seleniumlibrary
rpa: rpa
twocaptcha: 2captcha-python
python_anticaptcha: python-anticaptcha
anticaptchaofficial: anticaptchaofficial
speech_recognition: speechrecognition
pyttsx3: pyttsx3
pkg_resources: setuptools
setuptools: setuptools
distutils: setuptools
_distutils_hack: setuptools
importlib_metadata: importlib-metadata
importlib_resources: importlib-resources
typing_extensions: typing-extensions
prompt_toolkit: prompt-toolkit
pythonjsonlogger: python-json-logger
sentry_sdk: sentry-sdk
opentelemetry.sdk: opentelemetry-sdk
opentelemetry.trace: opentelemetry-api
langchain_core: langchain-core
langchain_community: langchain-community
langchain_openai: langchain-openai
sentence_transformers: sentence-transformers
huggingface_hub: huggingface-hub
llama_index: llama-index
mpl_toolkits: matplotlib
pylab: matplotlib
_pytest: pytest
pytest_mock: pytest-mock
cgi: legacy-cgi
cgitb: legacy-cgi
audioop: audioop-lts`;

/** Distributions whose import name is their own name (with `_` for `-`), known to be so. */
const sameName = `
aiofiles aiohttp aiosqlite alembic altair anyio apscheduler arrow asn1crypto asyncpg authlib babel backoff bcrypt black bleach
blinker boto3 botocore bottle brotli cachetools camelot celery certifi cffi chardet charset_normalizer chromadb click
cloudpickle colorama coloredlogs colorlog comtypes coverage croniter cryptography cssselect dash dask dateparser
defusedxml dill distro django docker docopt docutils duckdb easyocr elasticsearch email_validator et_xmlfile evaluate executing
faker fastapi feedparser filelock flake8 flask fpdf freezegun fsspec ftfy future gensim gevent greenlet gspread gtts gunicorn
h11 h2 html2text html5lib httplib2 httpcore httpx humanize hvac hypothesis idna imageio invoke isort itsdangerous jinja2 jmespath
joblib jsonpath_ng jsonschema keyboard keyring langchain lightgbm litellm loguru lxml markdown markdownify markupsafe marshmallow
matplotlib mechanize mistralai mock more_itertools moto mouse msgpack mss multidict mypy mysql nltk notion_client numba numexpr numpy
oauthlib ollama openai openpyxl oracledb orjson packaging pandas paramiko passlib patsy pdf2image pdfkit pdfplumber peewee pendulum
pexpect phonenumbers pika pikepdf pint pip platformdirs plotly pluggy polars psutil psycopg pyarrow pyasn1 pyautogui pycparser
pydantic pydantic_settings pydub pyfiglet pygetwindow pygments pyinstaller pyjokes pylint pymongo pymsteams pymssql pymysql
pynput pypdf pyperclip pyrfc pysftp pysmb pytesseract pytest pytz pywinauto pyxlsb qrcode rapidfuzz ratelimit redis regex
reportlab requests responses rich rsa ruff s3transfer schedule scipy scrapy seaborn selenium setproctitle shapely simplejson six
smbprotocol sniffio soupsieve sqlalchemy sqlmodel sqlparse starlette statsmodels streamlit structlog stripe sympy tabula tabulate
tenacity tensorflow termcolor thefuzz fuzzywuzzy tiktoken toml tomli tomlkit toolz torch torchvision tornado tqdm transformers
trio twilio typer tzdata tzlocal ujson unidecode urllib3 uvicorn validators virtualenv watchdog watchfiles werkzeug wget wheel
whoosh wrapt xgboost xlrd xlsxwriter xlwings xlwt xmltodict xxhash yarl zeep zipp anthropic cohere groq ddddocr easygui
pymsgbox pyscreeze pytweening pyrect pygetwindow screeninfo pyttsx3 win10toast plyer holidays workalendar num2words
zenpy simple_salesforce jira atlassian confluent_kafka stomp pyad ldap3 pysnmp netmiko napalm fabric ansible`;

/** Import names that differ from the distribution's only by capitals or by the distribution's own spelling. */
const spelled: Readonly<Record<string, string>> = {
  camelot: 'camelot-py',
  tabula: 'tabula-py',
  fpdf: 'fpdf2 or fpdf',
  mysql: 'mysql-connector-python',
  rapidfuzz: 'rapidfuzz',
  psycopg: 'psycopg',
  stomp: 'stomp-py',
  atlassian: 'atlassian-python-api',
  gtts: 'gtts',
};

const rows: readonly (readonly [string, string])[] = [
  ...sameName
    .trim()
    .split(/\s+/)
    .map((name): [string, string] => [name, spelled[name] ?? name]),
  ...renamed
    .trim()
    .split('\n')
    .map((row): [string, string] => {
      const [name = '', distributions = ''] = row.split(': ');
      return [name, distributions];
    }),
];

/** Import name (dotted) to the distributions that may bring it. Built in; the policy's `map` goes before it. */
export const importNames: ReadonlyMap<string, readonly string[]> = new Map(
  rows.map(([name, distributions]) => [name, distributions.split(' or ').map(normalise)]),
);

/** An import name of a distribution, if one is known: the shortest, and of equals the first. */
export const importNameOf = (distribution: string): string | null => {
  let best: string | null = null;
  for (const [name, distributions] of importNames) {
    if (distributions[0] !== distribution) continue;
    if (best === null || name.split('.').length < best.split('.').length) best = name;
  }
  return best;
};
