password = ("hunter"
            "2!x")
secret_key = b"\x9a\x01k2mQ7pL4vR8sT1"
senha: str = r"C0rr\ect"
user, password = "bob", "S3nh4Forte"
