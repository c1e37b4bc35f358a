print(paciente.prontuario)
print(row.get('matricula'))
