import telegram
