import os
import shutil
import tempfile


def main(target, text):
    handle, path = tempfile.mkstemp(dir=os.path.dirname(target))
    try:
        with os.fdopen(handle, "w") as file:
            file.write(text)
        os.replace(path, target)
    except BaseException:
        os.unlink(path)
        raise
