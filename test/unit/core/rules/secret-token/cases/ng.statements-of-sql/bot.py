cursor.execute("CREATE USER robo IDENTIFIED BY 'Zk7-harbour-91'")
cursor.execute('ALTER ROLE robo WITH LOGIN PASSWORD \'Zk7-harbour-92\'')
cursor.execute("SET PASSWORD FOR 'robo'@'%' = PASSWORD('Zk7-harbour-93')")
cursor.execute("""
    CREATE LOGIN robo WITH PASSWORD = N'Zk7-harbour-94', CHECK_POLICY = OFF
""")
