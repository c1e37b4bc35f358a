from . import a
from .a import b
from .. import c
