"""HTTP."""
x = 1
