a = open('/etc/app/settings.ini')
