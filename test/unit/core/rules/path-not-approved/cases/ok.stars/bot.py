a = '/srv/team-a/in/x.csv'
b = '/srv/team-b/in/y.csv'
