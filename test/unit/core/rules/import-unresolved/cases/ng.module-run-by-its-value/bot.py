import runpy
runpy.run_module(sys.argv[1])
