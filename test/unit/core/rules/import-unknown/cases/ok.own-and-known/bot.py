import os, requests, helpers
from . import other
