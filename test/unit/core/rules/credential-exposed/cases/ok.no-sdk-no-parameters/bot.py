import json

print(model.parameters, execution.parameters)
