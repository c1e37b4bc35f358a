from xml import etree
import xml.etree.ElementTree as ET
from xml.etree.ElementTree import parse
