path = 'D:/Users/Ana Souza/x.csv'
