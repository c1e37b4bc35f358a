import os
from subprocess import run
import ctypes.util
import xml.dom
