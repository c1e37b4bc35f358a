def connect(lib=__import__("paramiko")):
    return lib
