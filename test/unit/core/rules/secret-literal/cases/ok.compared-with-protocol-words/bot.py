if token == "bearer":
    pass
if token_type != "refresh_token":
    pass
if auth == "basic9":
    pass
