import os

password = os.environ.get("DB_PASSWORD", "letmein99")
token = os.getenv("API_TOKEN") or "ghx_9aK2mQ7pL4vR8sT1"
