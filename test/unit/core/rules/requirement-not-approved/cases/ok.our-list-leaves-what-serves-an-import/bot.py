import pandas
from selenium import webdriver
