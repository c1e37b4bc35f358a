import sys

if sys.stdin.isatty():
    month = input('Month: ')
else:
    month = sys.argv[1]
