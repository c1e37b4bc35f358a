import requests
import pandas as pd
