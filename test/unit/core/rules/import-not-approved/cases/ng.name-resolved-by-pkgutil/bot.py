import pkgutil
pkgutil.resolve_name("paramiko:client")
