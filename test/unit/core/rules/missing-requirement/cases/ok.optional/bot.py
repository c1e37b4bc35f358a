try:
    import pandas
except ImportError:
    pandas = None
