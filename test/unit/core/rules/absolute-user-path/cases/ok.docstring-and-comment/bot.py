"""Reads /home/ana/in.csv, once C:/Users/ana/in.csv."""
# /home/ana/in.csv
path = "resources/in.csv"
