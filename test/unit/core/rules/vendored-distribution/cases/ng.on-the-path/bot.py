import sys
sys.path.append("parts")
