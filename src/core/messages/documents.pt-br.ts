/** What is wrong in a document that people write (a policy, cases, waivers, a baseline), in Brazilian Portuguese. */
export const documentCausesPtBr: Readonly<Record<string, string>> = {
  'a policy is a map: schema, name, level, …': 'uma política é um mapa: schema, name, level, …',
  missing: 'falta',
  'missing: {0}': 'falta: {0}',
  'empty; give it a value or take the key out': 'vazio; dê um valor ou retire a chave',
  'unknown key "{0}"': 'chave desconhecida "{0}"',
  'there is no rule "{0}"': 'não existe a regra "{0}"',
  'cannot be read': 'não se deixa ler',
  'must not be empty or below zero': 'não pode ser vazio nem negativo',
  'must be text, so put it in quotes': 'deve ser texto, portanto ponha entre aspas',
  'must be a map': 'deve ser um mapa',
  'must be a list': 'deve ser uma lista',
  'must be a whole number': 'deve ser um número inteiro',
  'must be a number': 'deve ser um número',
  'must be a string': 'deve ser um texto',
  'must be a boolean': 'deve ser true ou false',
  'must be a day such as {0}': 'deve ser um dia como {0}',
  'must be a name, or a map with {0}': 'deve ser um nome ou um mapa com {0}',
  'must be a map with {0}': 'deve ser um mapa com {0}',
  'must be a name such as {0}': 'deve ser um nome como {0}',
  'must be a name or an address without spaces and user name; `*` stands for any characters':
    'deve ser um nome ou um endereço sem espaços e sem nome de usuário; `*` vale por quaisquer caracteres',
  'must be a host such as {0} or {1}': 'deve ser um host como {0} ou {1}',
  'must be a full path such as {0} (in single quotes) or {1}':
    'deve ser um caminho completo como {0} (entre aspas simples) ou {1}',
  'must be a dotted module name': 'deve ser o nome de um módulo, com pontos',
  'must be a folder': 'deve ser uma pasta',
  'must be a folder, a zip file or an https address': 'deve ser uma pasta, um arquivo zip ou um endereço https',
  'must be a Python version such as {0}, in quotes': 'deve ser uma versão do Python como {0}, entre aspas',
  'must be a requirement such as {0}': 'deve ser um requisito como {0}',
  'must be an Ed25519 public key, in PEM or base64': 'deve ser uma chave pública Ed25519, em PEM ou base64',
  'must be an Ed25519 public key in base64, on one line':
    'deve ser uma chave pública Ed25519 em base64, em uma só linha',
  'must be an http or https address without user name, blanks, quotes and brackets':
    'deve ser um endereço http ou https sem nome de usuário, espaços, aspas e colchetes',
  'must be an https address without user name': 'deve ser um endereço https sem nome de usuário',
  'must be an https address without user name, or a file':
    'deve ser um endereço https sem nome de usuário ou um arquivo',
  'must be an https address; after the host may stand {distribution}, {module}, {bot}, {policy}, {date}':
    'deve ser um endereço https; depois do host podem vir {distribution}, {module}, {bot}, {policy}, {date}',
  'must be at most {0}': 'deve haver no máximo {0}',
  'must be one line': 'deve ser uma só linha',
  'must be one line of at most {0} characters': 'deve ser uma só linha de no máximo {0} caracteres',
  'must be one word, or several joined by _': 'deve ser uma palavra ou várias unidas por _',
  'must be text of at most {0} characters': 'deve ser um texto de no máximo {0} caracteres',
  'must be the fingerprint of a finding': 'deve ser a impressão digital de um achado',
  'must be 16 hexadecimal digits': 'devem ser 16 dígitos hexadecimais',
  'must be the id of a rule': 'deve ser o id de uma regra',
  'must be the id of a rule, or a pattern such as {0}': 'deve ser o id de uma regra ou um padrão como {0}',
  'must be the name of a distribution': 'deve ser o nome de uma distribuição',
  'must be versions such as {0} or {1}': 'devem ser versões como {0} ou {1}',
  'must be {0} or {1}': 'deve ser {0} ou {1}',
  'must be {0}': 'deve ser {0}',
  'only the policy of the organisation says where requests go':
    'só a política da organização diz para onde vão os pedidos',
  'only the policy of the organisation names package indexes': 'só a política da organização indica índices de pacotes',
  'only the policy of the organisation says where temporary files stand and what removes them':
    'só a política da organização diz onde ficam os arquivos temporários e o que os apaga',
  'only the policy of the organisation says where advisories come from':
    'só a política da organização diz de onde vêm os avisos de vulnerabilidade',
  'only the policy of the organisation names hosts': 'só a política da organização indica hosts',
  'only the policy of the organisation names folders outside a bot':
    'só a política da organização indica pastas fora de um bot',
  'only the policy of the organisation says how data is handled':
    'só a política da organização diz como os dados são tratados',
  'only the policy of the organisation names its course': 'só a política da organização indica o curso dela',
  'only the policy of the system says where that of the organisation is':
    'só a política do sistema diz onde está a da organização',
  'only the policy of the organisation says who approves waivers':
    'só a política da organização diz quem aprova dispensas',
  'a key is followed by ":" on the same line': 'depois de uma chave vem ":" na mesma linha',
  'the key "{0}" stands here twice': 'a chave "{0}" aparece duas vezes aqui',
  'bigger than 1 MB': 'maior do que 1 MB',
  'nested more than {0} levels deep': 'com mais de {0} níveis de profundidade',
  'too many aliases, or one that names no anchor': 'aliases demais, ou um que não indica nenhuma âncora',
  '{0} in {1} stands twice ({2})': '{0} em {1} aparece duas vezes ({2})',
  'it is {0}': 'é {0}',
};
