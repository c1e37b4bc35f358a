secret = "mysterious"
