def save(report):
    report.save(r"D:\old\reports\june.xlsx")
