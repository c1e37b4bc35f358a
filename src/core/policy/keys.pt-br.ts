import type { PolicyKeyPath } from './keys.en.ts';

/** As `keys.en.ts`, in Brazilian Portuguese. */
export const policyKeysPtBr: Readonly<Record<PolicyKeyPath, string>> = {
  schema: 'A forma deste arquivo. Sempre 1.',
  name: 'O nome da política, como aparece em cada achado e relatório.',
  level:
    'A gravidade dos achados, salvo o que `rules` disser. `starter` quase só informa; `standard` recusa o que não está nas listas; `strict` eleva todo aviso a erro.',
  serial:
    'Conta as edições desta política. Uma edição de número menor que uma já vista é recusada, para que ninguém traga de volta uma antiga.',
  issued: 'O dia em que foi escrita. Um relógio que marca dia anterior está errado, e isso é dito.',
  expires:
    'O último dia em que esta política vale. Depois ela segue por 7 dias, com aviso; então nenhum deploy, liberação ou dispensa passa até haver nova edição.',
  contact: 'Quem responde por esta política: um nome, um canal, um endereço. Aparece nos achados e nas dicas.',
  requests: 'Para onde vai um pedido de aprovação. Só na política da organização ou do sistema.',
  'requests.url':
    'Um endereço https. Depois do host podem vir {distribution}, {module}, {bot}, {policy} e {date}, que são preenchidos.',
  'requests.folder': 'Uma pasta onde os pedidos são escritos, contada a partir da política que a nomeia.',
  allow:
    'O que os bots podem usar. Havendo `distributions`, tudo o que não está nela é recusado; sem ela ninguém escolheu lista, e o Botyard só informa.',
  'allow.distributions':
    'Distribuições aprovadas: um nome, um padrão como "botcity-*", ou um mapa com name, version, instead, expires. Com várias camadas, a distribuição deve estar na lista de cada uma.',
  'allow.distributions.*.name': 'O nome no índice de pacotes, não o do import. `*` vale por quaisquer caracteres.',
  'allow.distributions.*.version': 'As versões aprovadas, como em ">=2.31,<3" ou "==2.1.*". Entre aspas.',
  'allow.distributions.*.instead': 'O que preferir; oferecido como correção onde esta é recusada.',
  'allow.distributions.*.expires': 'O último dia de uma aprovação que vale só por um tempo.',
  'allow.modules':
    'Nomes de import aprovados, venham de onde vierem, com tudo abaixo deles. Para módulos que não são de distribuição alguma.',
  deny: 'O que os bots não podem usar, mesmo que alguma lista aprove. Não depende do nível: é erro em todos.',
  'deny.distributions': 'Distribuições proibidas: um nome, um padrão, ou um mapa com name, version, instead.',
  'deny.distributions.*.name': 'O nome no índice de pacotes. `*` vale por quaisquer caracteres.',
  'deny.distributions.*.version': 'Só estas versões são proibidas, como em "<3.2". Entre aspas. Sem isto, todas.',
  'deny.distributions.*.instead': 'O que usar no lugar; oferecido como correção.',
  'deny.modules':
    'Nomes de import proibidos, com tudo abaixo deles; também da biblioteca padrão e membros, como `os.system`.',
  map: 'Qual distribuição traz um import que o Botyard não conhece: nome de import para distribuição.',
  'map.*': 'A distribuição que traz este import.',
  rules: 'A gravidade de cada regra, acima do que diz o nível. Um workspace só pode elevá-la.',
  'rules.*': '`off`, `info`, `warning` ou `error`.',
  python: 'Os Pythons em que os bots podem rodar.',
  'python.default': 'O Python de um bot que não nomeia nenhum, como "3.12". Entre aspas: 3.10 sem elas é 3.1.',
  'python.versions': 'As versões aprovadas, como ["3.11", "3.12"]. Entre aspas: 3.10 sem elas é 3.1.',
  indexes:
    'Índices de pacotes que os arquivos de requisitos podem nomear, sem usuário. Só na política da organização ou do sistema.',
  models:
    'Modelos de linguagem que os bots podem usar. Cada lista presente fecha aquilo de que trata; a ausente não fecha nada.',
  'models.providers':
    'Quem pode fornecer modelos: openai, azure, anthropic, google, ollama, huggingface, mistral, groq e outros, como os bots os nomeiam.',
  'models.endpoints':
    'Os endereços em que os modelos podem ser acessados, como escritos; `*` vale por quaisquer caracteres.',
  'models.names': 'Os próprios modelos, como em "gpt-4.1-*". `*` vale por quaisquer caracteres.',
  temporary: 'Arquivos temporários. Só na política da organização ou do sistema.',
  'temporary.folders':
    "Pastas de arquivos temporários além das do sistema, como 'D:\\Scratch' ou resources/tmp; uma relativa conta a partir do bot.",
  'temporary.removers':
    'Funções dos seus pacotes que removem o arquivo ou a pasta que recebem, como acme_files.discard.',
  advisories:
    'Onde as vulnerabilidades são consultadas. Sem isto nada é consultado, e isso é dito. Só na política da organização ou do sistema.',
  'advisories.source': 'Uma pasta de registros OSV, um all.zip deles, ou o endereço https de um servidor que fala OSV.',
  'advisories.maxAgeDays': 'Registros mais velhos que isto são velhos demais para um veredito. 7 se nada for dito.',
  'advisories.required':
    'Se um veredito espera pelos registros: então nenhum, ou velhos demais, é *não foi possível verificar*. true se nada for dito.',
  baseline:
    'O que a baseline de um bot desculpa: `accept` tudo o que está nela, `no-secrets` tudo menos segredos, `ignore` nada. Um workspace só pode torná-la mais rígida.',
  hosts:
    'Hosts que endereços no código podem nomear: um host, ou "*.acme.example" para todos abaixo de um. Sem isto ninguém escolheu lista, e nenhum é recusado. Só na política da organização ou do sistema.',
  paths:
    "Pastas fora do bot que o código pode nomear, cada uma com tudo abaixo dela, como 'C:\\RPA' ou /srv/rpa. Sem isto nenhuma é recusada. Só na política da organização ou do sistema.",
  data: 'As espécies de dados que os bots tratam. Só na política da organização ou do sistema.',
  'data.classes':
    'As classes de dados. Havendo uma, todo bot declara as que trata: data = ["customer-personal"] em [tool.botyard], ou "data" no seu .botproj.',
  'data.classes.*.name': 'O que um bot declara, em minúsculas com hífens.',
  'data.classes.*.pools': 'Os pools de runners que podem executar um bot assim.',
  'data.classes.*.hosts': 'Hosts que o código de um bot assim pode nomear, além do que diz `hosts`.',
  'data.classes.*.targets':
    'Onde um bot assim pode ser implantado: nomes de destinos, ou `development`, `validation`, `production`.',
  'data.classes.*.mayLeave':
    'Se estes dados podem sair da rede da organização. true se nada for dito; com false, orquestrador e hosts devem estar dentro dela.',
  'data.classes.*.screenshots':
    'Se as capturas de tela de um bot assim são guardadas. true se nada for dito; com false, o orquestrador não guarda nenhuma que venha com um erro.',
  'data.classes.*.keep': 'Por quantos dias fica guardado o que um bot assim deixa no orquestrador. 0 não guarda nada.',
  'data.classes.*.keep.console': 'Dias para o seu console.',
  'data.classes.*.keep.artifacts': 'Dias para os seus artefatos.',
  'data.classes.*.keep.screenshots': 'Dias para as suas capturas de tela.',
  'data.classes.*.temporaryFiles':
    'A gravidade mínima de um arquivo temporário que fica para trás, num bot assim: `info`, `warning` ou `error`.',
  'data.network':
    'Hosts da rede da própria organização. Endereços privados e nomes sem ponto estão dentro dela de qualquer modo.',
  'data.personalNames':
    'Nomes de variáveis e chaves com dados pessoais, além dos que o Botyard conhece, como matricula ou patient_name.',
  waivers: 'Quem pode dispensar achados, quais e por quanto tempo.',
  'waivers.approvers':
    'De quem a assinatura faz de um pedido uma dispensa. Com várias camadas, alguém de cada uma deve ter assinado. Só na política da organização ou do sistema.',
  'waivers.approvers.*.name': 'De quem é a chave, como os relatórios mostram.',
  'waivers.approvers.*.key': 'A chave pública Ed25519, em base64, como `botyard policy keygen` mostra.',
  'waivers.approvers.*.rules':
    'As regras cujas dispensas esta chave pode aprovar: ids, ou padrões como "requirement-*". Todas se nada for dito.',
  'waivers.unsigned':
    'Se um pedido que ninguém assinou vale: `allow` sempre, `warnings` a não ser que o achado seja um erro, `refuse` nunca. `warnings` se nada for dito. Um workspace só pode torná-lo mais rígido.',
  'waivers.rules': 'As regras que podem ser dispensadas: ids, ou padrões. Todas se nada for dito.',
  'waivers.maxDays': 'A quantos dias no futuro o último dia de uma dispensa pode estar.',
  training: 'Treinamento de segurança. Só na política da organização ou do sistema.',
  'training.course':
    'Endereço do curso da própria organização (http ou https). Aparece em cada lição no editor e abre no navegador quando pedido; nada é enviado para lá.',
  organisation: 'Onde está a política assinada da organização. Só na política do sistema.',
  'organisation.source': 'Um endereço https ou um arquivo: uma política em envelope assinado (*.dsse.json).',
  'organisation.publicKey': 'A chave Ed25519 que deve tê-la assinado, em PEM ou base64.',
};
