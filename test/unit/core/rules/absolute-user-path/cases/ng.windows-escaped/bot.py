path = 'C:\\Users\\ana.souza\\Desktop\\out.csv'
