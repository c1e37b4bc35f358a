self.value = password = "hunter2!x"
