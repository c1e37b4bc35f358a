__import__("os").system("ls")
