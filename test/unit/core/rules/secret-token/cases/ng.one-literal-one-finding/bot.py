password = "glpat-ZUqQZNRf2BvfxZAZqCSg"
api_key = "AKIAKBVTXYYSI7DL3ZG4"
