user = "bob"; password = "hunter2!x"
if user: token = "aZ81kd0-qLm22Xy9"
