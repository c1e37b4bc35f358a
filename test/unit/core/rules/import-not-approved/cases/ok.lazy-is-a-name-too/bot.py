lazy = 1
lazy_import = "import paramiko"
print(lazy)
