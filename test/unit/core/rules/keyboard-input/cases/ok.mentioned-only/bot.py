# input('Month')
text = "call input() here"
