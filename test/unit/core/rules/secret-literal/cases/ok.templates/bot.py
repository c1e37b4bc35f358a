password = f"{prefix}-{suffix}9"
token = "Bearer {}".format(value)
secret = "part1-" + rest
pwd = "%s99" % value
url = "https://robot:{password}@example.com/"
url = f"https://robot:{password}@example.com/9"
