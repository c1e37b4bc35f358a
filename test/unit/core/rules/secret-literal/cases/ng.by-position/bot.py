import ftplib
import ldap
import poplib
from ftplib import FTP_TLS as Ftp

import cx_Oracle as ora
import jaydebeapi
import MySQLdb
import paramiko
import pika
import pymssql
import pymysql
import pysftp
import redis
import win32com.client
from hdbcli import dbapi
from sqlalchemy.engine import URL

pymysql.connect("db.corp.local", "bot", "Zk7-harbour-91", "erp")
MySQLdb.connect("db.corp.local", "bot", "Zk7-harbour-91")
ora.connect("bot", "Zk7-harbour-91", dsn)
pymssql.connect("db.corp.local", "bot", "Zk7-harbour-91", "erp")
dbapi.connect("hana.corp.local", 30015, "bot", "Zk7-harbour-91")
jaydebeapi.connect("com.vendor.Driver", url, ["bot", "Zk7-harbour-91"], jar)
URL.create("postgresql", "bot", "Zk7-harbour-91", "db.corp.local")
redis.Redis("cache.corp.local", 6379, 0, "Zk7-harbour-91")
ftplib.FTP("ftp.corp.local", "bot", "Zk7-harbour-91")
with Ftp("ftp.corp.local", "bot", "Zk7-harbour-91") as ftp:
    ftp.nlst()
pysftp.Connection("ftp.corp.local", "bot", None, "Zk7-harbour-91")
pika.PlainCredentials("bot", "Zk7-harbour-91")
ssh = paramiko.SSHClient()
ssh.connect("host.corp.local", 22, "bot", "Zk7-harbour-91")
directory.simple_bind_s("cn=bot", "Zk7-harbour-91")
box.pass_("Zk7-harbour-91")
sheet.Unprotect("Zk7-harbour-91")
requests.get(url, basic_auth=("bot", "Zk7-harbour-91"))
