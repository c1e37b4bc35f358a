import os
run = os.system
