"""See https://other.example."""
print("more at https://other.example/help")
# https://other.example
