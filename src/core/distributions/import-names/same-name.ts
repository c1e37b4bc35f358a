/** Import names that are the distribution's own, with `-` for `_`: known to be so one by one, never a rule. */
export const sameName = `
accelerate addict adlfs aenum affine ahk aioboto3 aiobotocore aiocache aiodns aiofile aiofiles aiogram aiohttp aiohttp_cors
aiohttp_jinja2 aiohttp_retry aioitertools aiokafka aiolimiter aiomultiprocess aiomysql aioredis aioresponses aiormq aiosignal
aiosmtplib aiosqlite akshare alabaster albumentations alembic altair altgraph aniso8601 annotated_types ansible anthropic
anticaptchaofficial anyio anytree apify_client appdirs apprise apscheduler arabic_reshaper argcomplete arrow arxiv asana
asgiref asn1crypto astor astroid astropy asttokens async_generator async_lru async_property async_timeout asyncer asyncpg
asyncssh asyncstdlib asyncua atomicwrites attrs authlib autobahn autoflake autogluon autograd automat aws_encryption_sdk
aws_lambda_powertools aws_xray_sdk awscli awswrangler babel backcall backoff bandit bcpandas bcrypt beanie beartype behave
betterproto bidict billiard binaryornot bitarray bitstring bitstruct black blake3 bleach blessed blinker blosc2 bokeh boltons
boto boto3 botocore bottle bottleneck braceexpand braintree branca brazilcep brotli browser_cookie3 browser_use brutils
cachecontrol cachelib cachetools cachier cairocffi cairosvg capsolver casbin catboost cattrs cbor2 celery cerberus certifi
cffi channels channels_redis chardet charset_normalizer cheroot chevron chromadb circuitbreaker ciso8601 cleo click
click_plugins clickclick clickhouse_connect clickhouse_driver cliff cligj clipboard cloudevents cloudflare cloudinary
cloudpathlib cloudpickle cloudscraper cmd2 cohere colorama colorcet colorclass colored coloredlogs colorful colorlog colour
comet_ml commonmark comtypes configobj configupdater confluent_kafka connexion constantly construct contourpy convertdate
cookiecutter coreapi country_converter coverage cramjam crawl4ai crcmod crewai cron_descriptor croniter cryptography
cssselect cssselect2 cssutils ctranslate2 curl_cffi curlify customtkinter cvss cvxpy cycler cytoolz dacite daphne darkdetect
dash dash_bootstrap_components dask databricks_cli dataclasses_json datacompy datadog datafusion dataset datasets datasketch
datefinder dateparser dbf dbfread dbutils ddddocr ddgs ddtrace dearpygui debugpy decorator decord deep_translator deepdiff
deepeval deepmerge deltalake deprecated deprecation devtools dictdiffer dicttoxml diffusers dill discord_webhook diskcache
distlib distributed distro dj_database_url django django_celery_beat django_extensions dlib docker dockerfile_parse docling
docopt docusign_esign docutils docx2pdf docx2txt docxtpl dominate dotty_dict drf_spectacular drf_yasg dropbox duckdb
duckduckgo_search dulwich dynaconf e2b_code_interpreter easydict easygui easyocr easyprocess ecdsa edge_tts editdistance
einops elasticsearch elasticsearch_dsl elevenlabs email_validator emoji entrypoints environs et_xmlfile evaluate eventlet
exceptiongroup exchangelib execnet executing extract_msg ezdxf fabric faker fakeredis fastapi fastapi_mail fastavro fasteners
faster_whisper fastexcel fastjsonschema fastmcp fastparquet fasttext feedparser filelock filetype filterpy findspark fiona
fire firebase_admin flake8 flashtext flask flask_admin flask_babel flask_bcrypt flask_caching flask_compress flask_cors
flask_httpauth flask_jwt_extended flask_limiter flask_login flask_mail flask_marshmallow flask_migrate flask_restful
flask_restx flask_session flask_socketio flask_sqlalchemy flask_wtf flatdict flax flet folium forbiddenfruit formulas
freezegun frida frozendict frozenlist fs fsspec ftfy func_timeout funcy furl fuzzywuzzy gcsa gcsfs gdown gensim geoalchemy2
geocoder geopandas geopy gevent gitdb glom gluonts google_auth_httplib2 google_auth_oauthlib google_crc32c
google_images_search googlemaps googletrans gql gradio gradio_client graphene graphframes graphviz greenlet groq grpclib
gspread gspread_dataframe gspread_formatting gtts gunicorn gymnasium h11 h2 h3 h5netcdf h5py hashids haversine hdbcli hdbscan
helium hiredis hishel hjson holidays holoviews hpack html2image html2text html5lib htmldate httmock httpcore httplib2
httptools httpx httpx_sse httpx_ws huey huggingface_hub humanfriendly humanize hupper hvac hypercorn hyperframe hyperlink
hyperopt hypothesis ibm_db ibm_watson ibm_watsonx_ai icalendar icecream ics identify idna ifaddr ijson imagehash imageio
imageio_ffmpeg imagesize imap_tools imapclient img2pdf immutables importlib_metadata importlib_resources imutils incremental
inflect inflection influxdb influxdb_client iniconfig inject injector inquirer inquirerpy instructor intervaltree invoke ipdb
ipykernel ipywidgets isodate isort itsdangerous jaydebeapi jedi jeepney jellyfish jieba jinja2 jinjasql jira jiwer jmespath
joblib joserfc jproperties json5 json_repair jsondiff jsonlines jsonpatch jsonpath_ng jsonpath_rw jsonpickle jsonpointer
jsonref jsonschema jsonschema_path jsonschema_specifications jupyter_client jupyter_core justext jwcrypto kagglehub kaleido
keras kerberos keyboard keyring kivy kiwisolver kombu kornia kubernetes kubernetes_asyncio langchain langchain_anthropic
langchain_aws langchain_chroma langchain_classic langchain_community langchain_core langchain_experimental
langchain_google_genai langchain_google_vertexai langchain_groq langchain_huggingface langchain_mistralai langchain_ollama
langchain_openai langchain_pinecone langchain_postgres langchain_text_splitters langcodes langdetect langfuse langgraph
langsmith lark lazy_loader lazy_object_proxy ldap3 libcst librosa libtmux lief lightgbm lightning limits litellm litestar
llama_cloud_services llama_parse llvmlite locust logbook logfire loguru luigi lxml lxml_html_clean lz4 m3u8
mailchimp_marketing mako mammoth mangum mapbox_earcut markdown markdown2 markdownify markitdown marko markupsafe marshmallow
marshmallow_dataclass marshmallow_sqlalchemy matplotlib matplotlib_inline maxminddb mccabe mcp mdurl mechanicalsoup mechanize
mediapipe mergedeep milvus_lite minio mistralai mistune mitmproxy mixpanel mlflow mlxtend mmh3 mock modin mongoengine
mongomock monotonic more_itertools moto motor mouse mouseinfo moviepy mpmath msal msal_extensions msgpack msgspec msrest mss
mtcnn multidict multimethod multipledispatch multiprocess multitasking munch mutagen mypy mypy_extensions nameparser nanoid
narwhals natsort nbconvert nbformat ndjson neo4j nest_asyncio netaddr netifaces netmiko networkx newrelic nibabel nicegui
nltk nodeenv nodriver nose notebook notion_client nox num2words numba numerizer numexpr numpy numpy_financial numpydoc
oauth2client oauthlib oci ocrmypdf ofxparse ollama omegaconf onnx openai openapi_schema_validator openapi_spec_validator
openpyxl optuna oracledb orjson ortools oscrypto oss2 outcome outlines overrides packaging paddleocr pamqp pandas pandas_gbq
pandas_market_calendars pandas_ta pandera panel papermill param parameterized paramiko parse parsedatetime parsel
parsimonious parso parsy passlib patchright pathable pathlib2 pathos pathspec pathvalidate patsy pdf2docx pdf2image pdfkit
pdfplumber pdfrw pdftotext pdoc peewee pefile peft pendulum petl pexpect pgmpy pgpy pgvector phik phonenumbers pickleshare
piexif pika pikepdf pint pip pipreqs plaid platformdirs playsound playwright playwright_stealth plotly plotnine pluggy
plumbum ply plyer polars polib pooch portalocker posthog pprintpp pptx2md praw pre_commit prefect prettytable progress
prometheus_client prometheus_fastapi_instrumentator prompt_toolkit prophet psutil psycopg psycopg_binary psycopg_pool
ptyprocess pulp pure_eval pusher py2exe py7zr py_partiql_parser pyad pyaes pyarrow pyasn1 pyasn1_modules pyathena pyaudio
pyautogui pybreaker pycares pycaw pycountry pycparser pycpfcnpj pycron pycurl pydantic pydantic_ai pydantic_core
pydantic_extra_types pydantic_settings pydicom pydot pydub pydyf pyee pyexcel pyfiglet pyflakes pygame pygetwindow pyglet
pygments pygsheets pyhanko pyhocon pyiceberg pyicloud pyinotify pyinstrument pyjokes pyjsparser pykakasi pykwalify pylatexenc
pylightxl pylint pymemcache pymilvus pymisp pymonctl pymongo pymongo_inmemory pymqi pymsgbox pymssql pymsteams pymupdf
pymupdf4llm pymysql pynamodb pynetbox pynput pynvml pyodbc pyogrio pyomo pyotp pypandoc pyparsing pypdf pypdfium2 pyperclip
pyphen pypika pypinyin pyppeteer pyproj pyproject_hooks pypyodbc pyqrcode pyquery pyreadline3 pyreadstat pyrect pyrogram
pyrsistent pyscreeze pysftp pyshark pyshorteners pysimplesoap pysnmp pyspark pyspnego pystache pystray pytesseract pytest
pytest_asyncio pytest_cov pytest_html pytest_mock python_anticaptcha python_calamine python_http_client python_multipart
pythonnet pytimeparse pytorch_lightning pyttsx3 pytube pytweening pytz pytz_deprecation_shim pyvirtualdisplay pyvis pywhatkit
pywinauto pywinctl pyxlsb pyzbar pyzipper qdrant_client qrcode qtpy questionary queuelib rapidfuzz rapidocr_onnxruntime
rarfile rasterio ratelimit ray reactivex recordlinkage redis redmail redshift_connector referencing regex rembg reportlab
requests requests_aws4auth requests_cache requests_file requests_futures requests_html requests_kerberos requests_mock
requests_ntlm requests_oauthlib requests_pkcs12 requests_toolbelt resend responses retrying rfc3339_validator rfc3986 rfc3987
rich rich_click rollbar rope rpa rsa rtree ruff s3fs s3path s3transfer safetensors sagemaker sanic scapy schedule schema
scipy scp scrapy scrapy_playwright scrapy_splash screeninfo seaborn segno selectolax selenium selenium_stealth seleniumbase
semantic_kernel semantic_version semver sendgrid sentence_transformers sentencepiece sentry_sdk seqeval setproctitle
setuptools setuptools_scm sh shap shapely shareplum shellingham shortuuid shyaml simple_salesforce simpleeval simplejson six
skops slack_bolt slack_sdk slowapi smart_open smbprotocol sniffio snowballstemmer sortedcontainers sounddevice soundfile
soupsieve spacy sphinx splinter sqlalchemy sqlalchemy_bigquery sqlalchemy_redshift sqlalchemy_utils sqlfluff sqlglot
sqlite_utils sqlmodel sqlparse srsly sshtunnel stack_data starlette statsd statsmodels stevedore streamlit strenum strictyaml
stripe structlog sudachipy supabase supervisor svglib swifter sympy tableauserverclient tables tabulate tblib telethon
temporalio tenacity tensorboard tensorflow_datasets tensorflow_hub termcolor terminaltables testcontainers textblob
textdistance textract texttable textual thefuzz threadpoolctl thrift tiktoken timm tinycss2 tinydb tkcalendar tldextract
tokenizers toml tomli tomli_w tomlkit toolz torch torchaudio torchmetrics torchvision tornado tox tqdm trafilatura traitlets
transformers transitions translate treelib trino trio trl ttkbootstrap tweepy twilio twisted typeguard typing_extensions
typing_inspect typing_inspection tzdata tzlocal tzwhere ua_parser uiautomation ujson ultralytics uncertainties
undetected_chromedriver unicodecsv unidecode unidiff unrar unstructured uritemplate urllib3 us user_agents uvicorn uvloop
validate_docbr validators venusian vine virtualenv vobject voluptuous vosk w3lib waitress wand wandb watchdog watchfiles
watchtower wcwidth weasyprint web3 webcolors webdriver_manager webencodings websockets werkzeug wget wheel whitenoise whoosh
wikipedia win10toast win11toast wmi wordcloud workadays workalendar wrapt wsproto wtforms xarray xgboost xhtml2pdf
xlcalculator xlrd xlsx2csv xlsxwriter xltpl xlutils xlwings xlwt xmlschema xmlsec xmltodict xxhash yagmail yamllint yapf yarl
yaspin yfinance youtube_dl youtube_transcript_api yt_dlp zeep zendriver zenpy zipp zstandard zxcvbn`;
