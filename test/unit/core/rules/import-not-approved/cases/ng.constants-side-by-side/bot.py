__import__("para" "miko")
