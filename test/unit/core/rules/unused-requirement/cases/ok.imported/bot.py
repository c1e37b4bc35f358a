import requests
import PIL
