key = b"npm_pZf5MQ34CCY1yYeHBEtT0A8fmVRrCFUY9lbb"
header = f"token ghp_YK0fFWqcajQLE9WVxuXbrFZmU3A6IIRgmKJS for {user}"
