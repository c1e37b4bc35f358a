a = '/etc/hosts.d/x'
