import os
import pandas
import pandas.io
