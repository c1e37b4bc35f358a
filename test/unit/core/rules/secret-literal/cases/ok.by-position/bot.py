import socket
import sqlite3
from ftplib import FTP

import cx_Oracle
import paramiko
import psycopg2
import pymysql
import pysftp
import redis

pymysql.connect("db.corp.local", "bot", password, "Zk7-harbour-91")
pymysql.connect("db.corp.local", "bot", "changeme")
pymysql.connect(*where, "bot", "Zk7-harbour-91")
cx_Oracle.connect("db.corp.local:1521/erp")
cx_Oracle.connect("bot", os.environ["ERP"], "Zk7-harbour-91")
sqlite3.connect("file:erp.db", 5.0, "Zk7-harbour-91", "DEFERRED")
psycopg2.connect("dbname=erp", "Zk7-harbour-91", "Zk7-harbour-91")
broker.connect("mqtt.corp.local", 1883, 60, timeout)
ssh.connect("host.corp.local", 22, "Zk7-harbour-91")
pysftp.Connection("ftp.corp.local", "bot", "keys/id_ed25519")
redis.Redis("cache.corp.local", 6379, 0)
FTP("ftp.corp.local")
view.Unprotect("Zk7-harbour-91")


def connect(pymysql, password):
    return pymysql.connect("db.corp.local", "bot", "Zk7-harbour-91")
