a = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.rTtwyzLT21TeVhsZFCUq5tpXa6dXGI3yjoYsPP3V5ag"
b = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJhY21lIn0."
c = "eyJ.eyJ.abc"
d = "eyJraWQiOjF9.eyJhIjoxfQ.qY9iJhbzqFneUrWl4ijg2bYnMu5A5SENKFCu9NDmZlI"
