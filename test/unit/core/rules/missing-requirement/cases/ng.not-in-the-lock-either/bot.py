import corp
import pandas
