import pyodbc

db = pyodbc.connect("DRIVER={ODBC Driver 17 for SQL Server};SERVER=sql01;UID=bot;PWD=Zk7-harbour-91;DATABASE=erp")
dsn = "host=pg01 dbname=erp user=bot password=Quay84tide"
blob = "DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=uqjHiyKFQxU4TzosLD9us61RfVlec0D16jhF6WS+SqqGIowAHw/16aIfBYwzxKw0v0hLvfDPCU015L8GQfWHJA==;EndpointSuffix=core.windows.net"
