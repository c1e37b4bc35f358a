NAME = "excel"
