a = 'Read /etc/app/x first'
c = 'a: b'
d = 'time: 10:/20'
