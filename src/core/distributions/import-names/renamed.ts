/** Import names whose distribution is called otherwise: import name, then the distributions that may bring it. */
export const renamed = `
_cffi_backend: cffi
_distutils_hack: setuptools
_pytest: pytest
_yaml: pyyaml
absl: absl-py
agent_framework: agent-framework-core
agents: openai-agents
alpaca: alpaca-py
antlr4: antlr4-python3-runtime
appium: appium-python-client
AppKit: pyobjc-framework-cocoa
argon2: argon2-cffi
atlassian: atlassian-python-api
attr: attrs
audioop: audioop-lts
backports.tarfile: backports-tarfile
backports.zoneinfo: backports-zoneinfo
backports.zstd: backports-zstd
bidi: python-bidi
Bio: biopython
bs4: beautifulsoup4
bson: pymongo
cairo: pycairo
camelot: camelot-py
can: python-can
cassandra: cassandra-driver
cfnlint: cfn-lint
cgi: legacy-cgi
cgitb: legacy-cgi
chess: chess or python-chess
clr: pythonnet
consul: python-consul
corsheaders: django-cors-headers
cpuinfo: py-cpuinfo
crontab: python-crontab
Crypto: pycryptodome or pycrypto
Cryptodome: pycryptodomex
cv2: opencv-python or opencv-python-headless or opencv-contrib-python or opencv-contrib-python-headless
cx_Freeze: cx-freeze
cx_Oracle: cx-oracle
Cython: cython
daemon: python-daemon
databricks.connect: databricks-connect
databricks.sdk: databricks-sdk
databricks.sql: databricks-sql-connector
dateutil: python-dateutil
dbt: dbt-core
deathbycaptcha: deathbycaptcha-official
decouple: python-decouple
deepgram: deepgram-sdk
delta: delta-spark
discord: discord-py or py-cord
distutils: setuptools
django_filters: django-filter
dns: dnspython
docx: python-docx
dotenv: python-dotenv
DrissionPage: drissionpage
dspy: dspy or dspy-ai
elasticapm: elastic-apm
engineio: python-engineio
faiss: faiss-cpu or faiss-gpu
faust: faust-streaming or faust
ffmpeg: ffmpeg-python
fitz: pymupdf
fpdf: fpdf2 or fpdf
FreeSimpleGUI: freesimplegui
frontmatter: python-frontmatter
gi: pygobject
git: gitpython
github: pygithub
gitlab: python-gitlab
gnupg: python-gnupg or gnupg
googleapiclient: google-api-python-client
googlesearch: googlesearch-python
graphql: graphql-core
gremlin_python: gremlinpython
gridfs: pymongo
grpc: grpcio
grpc_health: grpcio-health-checking
grpc_reflection: grpcio-reflection
grpc_status: grpcio-status
grpc_tools: grpcio-tools
hcl2: python-hcl2
hubspot: hubspot-api-client
humps: pyhumps
hydra: hydra-core
ibm_boto3: ibm-cos-sdk
igraph: igraph or python-igraph
imblearn: imbalanced-learn
impala: impyla
IPython: ipython
isympy: sympy
jaraco.classes: jaraco-classes
jaraco.context: jaraco-context
jaraco.functools: jaraco-functools
jaraco.text: jaraco-text
jks: pyjks
jnius: pyjnius
jose: python-jose
jpype: jpype1
jwt: pyjwt
kafka: kafka-python or kafka-python-ng
keycloak: python-keycloak
ldap: python-ldap
ldclient: launchdarkly-server-sdk
Levenshtein: levenshtein or python-levenshtein
linebot: line-bot-sdk
linkify_it: linkify-it-py
llama_cpp: llama-cpp-python
llama_index.core: llama-index-core
llama_index.embeddings.openai: llama-index-embeddings-openai
llama_index.llms.anthropic: llama-index-llms-anthropic
llama_index.llms.openai: llama-index-llms-openai
llama_index: llama-index or llama-index-core
lru: lru-dict
maestro_client: botcity-maestro-client
magic: python-magic or python-magic-bin
markdown_it: markdown-it-py
mem0: mem0ai
memcache: python-memcached
mpl_toolkits: matplotlib
msoffcrypto: msoffcrypto-tool
mt940: mt-940
multipart: python-multipart or multipart
mysql: mysql-connector-python or mysql-connector
MySQLdb: mysqlclient
nacl: pynacl
nmap: python-nmap
nmb: pysmb
O365: o365
odf: odfpy
office365: office365-rest-python-client
onelogin: python3-saml
onnxruntime: onnxruntime or onnxruntime-gpu
OpenGL: pyopengl
opensearchpy: opensearch-py
OpenSSL: pyopenssl
openstack: openstacksdk
opentelemetry.baggage: opentelemetry-api
opentelemetry.context: opentelemetry-api
opentelemetry.exporter.otlp.proto.grpc: opentelemetry-exporter-otlp-proto-grpc
opentelemetry.exporter.otlp.proto.http: opentelemetry-exporter-otlp-proto-http
opentelemetry.exporter.prometheus: opentelemetry-exporter-prometheus
opentelemetry.instrumentation.fastapi: opentelemetry-instrumentation-fastapi
opentelemetry.instrumentation.flask: opentelemetry-instrumentation-flask
opentelemetry.instrumentation.logging: opentelemetry-instrumentation-logging
opentelemetry.instrumentation.requests: opentelemetry-instrumentation-requests
opentelemetry.instrumentation.sqlalchemy: opentelemetry-instrumentation-sqlalchemy
opentelemetry.instrumentation: opentelemetry-instrumentation
opentelemetry.metrics: opentelemetry-api
opentelemetry.propagate: opentelemetry-api
opentelemetry.proto: opentelemetry-proto
opentelemetry.sdk: opentelemetry-sdk
opentelemetry.semconv: opentelemetry-semantic-conventions
opentelemetry.trace: opentelemetry-api
osgeo: gdal
paddle: paddlepaddle or paddlepaddle-gpu
paho: paho-mqtt
pdfminer: pdfminer-six or pdfminer
PIL: pillow
pinecone: pinecone or pinecone-client
pkg_resources: setuptools
png: pypng
pptx: python-pptx
progressbar: progressbar2 or progressbar
proto: proto-plus
psycopg2: psycopg2-binary or psycopg2
pulsar: pulsar-client
PyInstaller: pyinstaller
pylab: matplotlib
PyPDF2: pypdf2
PyQt5: pyqt5
PyQt6: pyqt6
PySide2: pyside2
PySide6: pyside6 or pyside6-essentials
PySimpleGUI: pysimplegui
pythonjsonlogger: python-json-logger
pyximport: cython
Quartz: pyobjc-framework-quartz
readability: readability-lxml
rest_framework: djangorestframework
rest_framework_simplejwt: djangorestframework-simplejwt
RestrictedPython: restrictedpython
retry: retry or retry2
robot: robotframework
RPA: rpaframework or rpaframework-core
rpds: rpds-py
ruamel.yaml: ruamel-yaml
saml2: pysaml2
samtranslator: aws-sam-translator
SeleniumLibrary: robotframework-seleniumlibrary
seleniumwire: selenium-wire
serial: pyserial
shapefile: pyshp
shopify: shopifyapi
skimage: scikit-image
sklearn: scikit-learn
skopt: scikit-optimize
slack: slackclient
slugify: python-slugify or unicode-slugify
smartsheet: smartsheet-python-sdk
smb: pysmb
smbclient: smbprotocol
snappy: python-snappy
snowflake.connector: snowflake-connector-python
snowflake.core: snowflake-core
snowflake.snowpark: snowflake-snowpark-python
snowflake.sqlalchemy: snowflake-sqlalchemy
socketio: python-socketio
socks: pysocks
sockshandler: pysocks
speech_recognition: speechrecognition
splunklib: splunk-sdk
sseclient: sseclient-py or sseclient
stdnum: python-stdnum
stomp: stomp-py
storages: django-storages
suds: suds-community or suds or suds-jurko
tabula: tabula-py
talib: ta-lib
tavily: tavily-python
telebot: pytelegrambotapi
telegram: python-telegram-bot
tensorflow: tensorflow or tensorflow-cpu or tensorflow-gpu or tensorflow-intel
tlslite: tlslite-ng
trello: py-trello
twocaptcha: 2captcha-python
typer: typer or typer-slim
ulid: python-ulid or ulid-py
usb: pyusb
vcr: vcrpy
vertexai: google-cloud-aiplatform
vlc: python-vlc
websocket: websocket-client
whisper: openai-whisper
whois: python-whois
winpty: pywinpty
winrm: pywinrm
wx: wxpython
Xlib: python-xlib
yaml: pyyaml
zapv2: zaproxy
zmq: pyzmq
zope.component: zope-component
zope.event: zope-event
zope.interface: zope-interface`;
