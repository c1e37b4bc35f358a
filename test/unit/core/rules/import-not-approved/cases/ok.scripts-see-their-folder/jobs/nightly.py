import steps
