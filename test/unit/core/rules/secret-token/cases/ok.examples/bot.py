access = "AKIAIOSFODNN7EXAMPLE"
token = "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
other = "ghp_1234567890abcdefghijklmnopqrstuvwxyz"
third = "glpat-your-token-here-now1"
