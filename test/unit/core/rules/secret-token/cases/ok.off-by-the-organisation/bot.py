token = connect("glpat-ZUqQZNRf2BvfxZAZqCSg")
