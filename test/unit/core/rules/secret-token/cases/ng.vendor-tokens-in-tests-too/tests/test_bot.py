TOKEN = "glpat-ZUqQZNRf2BvfxZAZqCSg"
URL = "postgres://bot:Zk7-harbour-91@db.corp.local/erp"
