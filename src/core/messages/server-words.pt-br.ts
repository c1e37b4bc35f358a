/**
 * What our own orchestrator says when it refuses a call, in Brazilian Portuguese: it answers in English, as whoever reads
 * its answer may be a program. The words of any other server stand as they are.
 */
export const serverWordsPtBr: Readonly<Record<string, string>> = {
  'Login or key is wrong': 'Login ou chave incorretos',
  'The token is missing, unknown or has run out: log in again':
    'O token falta, é desconhecido ou expirou: entre de novo',
  'This token is not good for this call': 'Este token não serve para esta chamada',
  "A task's token is not good for this call": 'O token de uma tarefa não serve para esta chamada',
  'This orchestrator answers on this machine only': 'Este orquestrador só responde nesta máquina',
  'Version {0} of {1} is not registered': 'A versão {0} de {1} não está registrada',
  'The archive of {0} is not there any more: upload it again': 'O pacote de {0} não está mais lá: envie-o de novo',
  'The archive is too big when unpacked': 'O pacote fica grande demais ao ser descompactado',
  'A path in the archive leads out of the bot': 'Um caminho do pacote leva para fora do bot',
  'The archive is not readable: {0}': 'O pacote não se deixa ler: {0}',
  'The policy of this orchestrator cannot be read, so how the data of {0} is to be handled is not known. Mend the policy, then try again':
    'A política deste orquestrador não se deixa ler, por isso não se sabe como tratar os dados de {0}. Corrija a política e tente de novo',
  'There is no task {0}': 'Não existe a tarefa {0}',
  'Task {0} is still running; cancel it or wait': 'A tarefa {0} ainda está em execução; cancele-a ou espere',
  'Task {0} was canceled': 'A tarefa {0} foi cancelada',
  'There is no automation "{0}". Known: {1}': 'Não existe a automação "{0}". Conhecidas: {1}',
  'There is no automation "{0}". There are none yet: release a bot first':
    'Não existe a automação "{0}". Ainda não há nenhuma: libere um bot primeiro',
  'There is no automation "{0}"': 'Não existe a automação "{0}"',
  'There is no execution log "{0}"': 'Não existe o log de execução "{0}"',
  'There is an execution log "{0}" already': 'Já existe o log de execução "{0}"',
  'There is no bot "{0}"': 'Não existe o bot "{0}"',
  'There is no credential "{0}"': 'Não existe a credencial "{0}"',
  'There is a credential "{0}" already': 'Já existe a credencial "{0}"',
  'The credential "{0}" has no key "{1}"': 'A credencial "{0}" não tem a chave "{1}"',
  'There is no artifact {0}': 'Não existe o artefato {0}',
  'Artifact {0} has no file': 'O artefato {0} não tem arquivo',
  'There is no error {0}': 'Não existe o erro {0}',
  '{0} has no version {1}: register it first': '{0} não tem a versão {1}: registre-a primeiro',
  '{0} has no version {1}': '{0} não tem a versão {1}',
  'Version {0} of {1} has no archive yet: upload it first':
    'A versão {0} de {1} ainda não tem pacote: envie-o primeiro',
  'Version {0} of {1} has no archive yet': 'A versão {0} de {1} ainda não tem pacote',
  'Version {0} of {1} is the active one': 'A versão {0} de {1} é a ativa',
  '"{0}" cannot be a bot\'s name: {1}': '"{0}" não pode ser o nome de um bot: {1}',
  'A version is 1 to 64 letters, digits, ".", "_", "+" or "-"':
    'Uma versão tem de 1 a 64 letras, dígitos, ".", "_", "+" ou "-"',
  'This orchestrator runs Python bots; "{0}" it cannot':
    'Este orquestrador executa bots em Python; "{0}" ele não executa',
  '{0} is missing or not of the right kind': '{0} falta ou não é do tipo certo',
  'The body is larger than {0} bytes': 'O corpo tem mais de {0} bytes',
  'The body is not JSON': 'O corpo não é JSON',
  'An id is a whole number': 'Um id é um número inteiro',
  '{0} "{1}" must be 1 to 128 letters, digits, blanks, "_", "." or "-"':
    '{0} "{1}" deve ter de 1 a 128 letras, dígitos, espaços, "_", "." ou "-"',
  'page and size are whole numbers': 'page e size são números inteiros',
  'days is a whole number': 'days é um número inteiro',
  'after is the number of a line': 'after é o número de uma linha',
  'minExecutionDate "{0}" is not an ISO 8601 date': 'minExecutionDate "{0}" não é uma data ISO 8601',
  'The upload is not multipart/form-data with a boundary': 'O envio não é multipart/form-data com um boundary',
  'The file is larger than {0} bytes': 'O arquivo tem mais de {0} bytes',
  'The upload was cut off; nothing of it was kept': 'O envio foi interrompido; nada dele foi guardado',
  'The upload has no part named "file"': 'O envio não tem nenhuma parte chamada "file"',
  'The disk of the orchestrator is full; make room there': 'O disco do orquestrador está cheio; libere espaço lá',
  'The orchestrator failed; its log says where': 'O orquestrador falhou; o log dele diz onde',
  'The upload is not readable: {0}': 'O envio não se deixa ler: {0}',
};
