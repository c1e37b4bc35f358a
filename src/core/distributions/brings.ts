/**
 * What well-known distributions bring along, with all extras and over their versions, rather too much than too little: who
 * asks wants to know what one can **not** bring. A row is `distribution: what it brings`; what those bring comes in too.
 */
const rows = `
aiohttp: aiosignal attrs frozenlist multidict yarl async-timeout aiohappyeyeballs propcache aiodns brotli idna
beautifulsoup4: soupsieve typing-extensions lxml html5lib chardet charset-normalizer
botcity-documents: numpy pandas pillow pdfminer-six botcity-framework-base
botcity-framework-base: numpy pillow opencv-python opencv-python-headless pyperclip
botcity-framework-core: botcity-framework-base numpy pillow opencv-python pyperclip pyautogui pynput psutil pywinauto python-xlib mss pyscreeze pygetwindow pywin32 comtypes packaging importlib-metadata
botcity-framework-web: botcity-framework-base numpy pillow opencv-python selenium msedge-selenium-tools psutil beautifulsoup4 webdriver-manager requests packaging importlib-metadata
botcity-maestro-sdk: requests requests-toolbelt packaging importlib-metadata distro
certifi:
charset-normalizer:
colorama:
cryptography: cffi typing-extensions bcrypt
et-xmlfile:
exchangelib: cached-property cryptography defusedxml dnspython isodate lxml oauthlib pygments requests requests-ntlm requests-oauthlib tzdata tzlocal pytz python-dateutil backports-zoneinfo requests-gssapi
flask: blinker click itsdangerous jinja2 markupsafe werkzeug importlib-metadata python-dotenv asgiref
html5lib: six webencodings lxml genshi chardet
httpx: anyio certifi httpcore idna sniffio h11 h2 brotli brotlicffi socksio click pygments rich zstandard rfc3986 typing-extensions exceptiongroup hpack hyperframe
idna:
importlib-metadata: zipp typing-extensions
jinja2: markupsafe babel
loguru: colorama win32-setctime aiocontextvars
lxml: cssselect html5lib beautifulsoup4 lxml-html-clean
matplotlib: contourpy cycler fonttools kiwisolver numpy packaging pillow pyparsing python-dateutil importlib-resources six
msal: requests pyjwt cryptography msal-extensions portalocker pymsalruntime
numpy:
opencv-python: numpy
opencv-python-headless: numpy
openpyxl: et-xmlfile jdcal lxml pillow defusedxml
oracledb: cryptography typing-extensions
packaging: pyparsing six
pandas: numpy python-dateutil pytz tzdata six pyarrow openpyxl xlrd xlsxwriter lxml html5lib beautifulsoup4 jinja2 tabulate sqlalchemy matplotlib scipy xarray numba numexpr bottleneck odfpy pyxlsb pymysql psycopg2 psycopg2-binary pytest hypothesis fsspec s3fs gcsfs pyreadstat tables zstandard python-calamine adbc-driver-postgresql adbc-driver-sqlite pandas-gbq pyqt5 qtpy blosc fastparquet
pdfminer-six: cryptography charset-normalizer chardet pillow
pdfplumber: pdfminer-six pillow pypdfium2 wand
pillow: defusedxml olefile
pip:
playwright: greenlet pyee typing-extensions
psutil: pywin32 wmi
psycopg: typing-extensions tzdata psycopg-binary psycopg-c psycopg-pool backports-zoneinfo
psycopg2:
psycopg2-binary:
pyautogui: pymsgbox pytweening pyscreeze pygetwindow mouseinfo pyrect pillow pyperclip python3-xlib python-xlib pyobjc-core pyobjc-framework-quartz pyobjc opencv-python rubicon-objc
pydantic: pydantic-core typing-extensions annotated-types typing-inspection email-validator tzdata python-dotenv dnspython idna
pydantic-settings: pydantic python-dotenv typing-inspection pyyaml tomli
pymysql: cryptography pynacl
pynput: six evdev python-xlib pyobjc-framework-applicationservices pyobjc-framework-quartz
pyodbc:
pypdf: typing-extensions cryptography pycryptodome pillow dataclasses
pypdf2: typing-extensions cryptography pycryptodome pillow dataclasses
pyperclip:
pytesseract: pillow packaging
pytest: iniconfig packaging pluggy pygments colorama tomli exceptiongroup attrs py toml importlib-metadata
python-dateutil: six
python-docx: lxml typing-extensions
python-dotenv: click
python-pptx: lxml pillow xlsxwriter typing-extensions
pytz:
pywin32:
pywinauto: comtypes pywin32 six
pyyaml:
reportlab: pillow charset-normalizer chardet rl-accel rl-renderpm rlpycairo freetype-py pycairo
requests: certifi charset-normalizer idna urllib3 chardet pysocks pyopenssl cryptography
requests-toolbelt: requests
schedule: pytz
selenium: certifi trio trio-websocket typing-extensions urllib3 websocket-client pysocks attrs sniffio outcome sortedcontainers wsproto h11 idna
setuptools:
six:
sqlalchemy: greenlet typing-extensions importlib-metadata pymysql psycopg2 psycopg2-binary psycopg pyodbc cx-oracle oracledb mysqlclient mysql-connector-python asyncpg aiosqlite aiomysql asyncmy aioodbc pg8000 pymssql sqlcipher3-binary
tabulate: wcwidth
tenacity: tornado typeguard
tqdm: colorama requests ipywidgets slack-sdk notebook
typing-extensions:
tzdata:
urllib3: brotli brotlicffi pysocks h2 zstandard certifi cryptography idna ipaddress pyopenssl backports-zstd
webdriver-manager: requests python-dotenv packaging tqdm colorama crayons configparser
wheel: packaging
xlrd:
xlsxwriter:`;

const brings: ReadonlyMap<string, readonly string[]> = new Map(
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', others = ''] = row.split(':');
      return [name, others.split(' ').filter((other) => other !== '')];
    }),
);

/**
 * Whether one of `declared` (normalised names) may bring `wanted` along: `yes` where it is known to, `no` where it is known
 * that none does; null where nobody knows what one of them brings.
 */
export const couldBring = (declared: Iterable<string>, wanted: string): 'yes' | 'no' | null => {
  const seen = new Set<string>();
  const open = [...declared];
  let isSure = true;
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const others = brings.get(name);
    if (others?.includes(wanted)) return 'yes';
    // What a well-known one brings of little-known ones brings little that is well known.
    if (others === undefined) isSure &&= others !== undefined || isBrought.has(name);
    else open.push(...others);
  }
  return isSure ? 'no' : null;
};

const isBrought: ReadonlySet<string> = new Set([...brings.values()].flat());
