import distutils
import imp
import asyncore
