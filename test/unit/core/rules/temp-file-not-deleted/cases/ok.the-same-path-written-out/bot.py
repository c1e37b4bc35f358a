import os
import shutil
import tempfile


def main():
    try:
        table.to_csv("/tmp/robot/a.csv")
    finally:
        os.remove("/tmp/robot/a.csv")
