import requests
import pandas
import os
