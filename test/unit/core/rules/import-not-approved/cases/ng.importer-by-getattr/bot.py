import importlib
getattr(importlib, "import_module")("paramiko")
