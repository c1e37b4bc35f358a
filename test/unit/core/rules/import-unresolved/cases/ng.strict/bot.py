__import__(x)
