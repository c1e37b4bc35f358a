password = "hunter2!x"
