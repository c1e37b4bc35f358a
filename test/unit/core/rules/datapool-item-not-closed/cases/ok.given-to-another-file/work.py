def handle(item):
    item.report_done()
