from getpass import getpass
import getpass as g

first = getpass()
second = g.getpass('Senha: ')
