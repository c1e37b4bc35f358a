import msvcrt

key = msvcrt.getch()
