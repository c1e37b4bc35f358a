from . import write
from ..common import *
