x = 1
# the old one was npm_pZf5MQ34CCY1yYeHBEtT0A8fmVRrCFUY9lbb
