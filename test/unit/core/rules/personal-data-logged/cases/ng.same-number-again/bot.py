bot.type_keys('302.417.865-17')
bot.enter()
bot.type_keys('302.417.865-17')
bot.type_keys('453.178.287-91')
