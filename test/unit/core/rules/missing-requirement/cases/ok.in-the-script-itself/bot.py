# /// script
# dependencies = ["pandas==2.3.1"]
# ///
import pandas
