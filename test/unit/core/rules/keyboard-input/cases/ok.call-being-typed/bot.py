month = input(
