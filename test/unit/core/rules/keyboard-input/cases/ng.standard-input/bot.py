import sys

rows = sys.stdin.readlines()
