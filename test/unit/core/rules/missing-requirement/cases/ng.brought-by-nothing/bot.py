import requests
import pandas
