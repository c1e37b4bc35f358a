try:
    import requests
except ImportError:
    import httpx as requests
