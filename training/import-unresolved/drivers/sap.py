NAME = "sap"
