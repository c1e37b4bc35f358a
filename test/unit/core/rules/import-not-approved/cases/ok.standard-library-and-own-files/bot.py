import os, sys, json.decoder
import helpers
from helpers.text import clean
from . import local
from .local import x
import tools
