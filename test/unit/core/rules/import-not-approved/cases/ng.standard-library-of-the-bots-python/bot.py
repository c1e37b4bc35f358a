import tomllib
import distutils.core
