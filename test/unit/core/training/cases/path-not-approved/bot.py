def save(report):
    report.save(r"C:\RPA\reports\june.xlsx")
