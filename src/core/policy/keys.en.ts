/**
 * What each key of a policy means, said once: for the hover, for completion, for the JSON Schema and for the guide. `*` is
 * an entry of a list or a name that the writer chooses.
 */
export const policyKeysEn = {
  schema: 'The form of this file. Always 1.',
  name: "The policy's name, as every finding and report shows it.",
  level:
    'How severe findings are unless `rules` says otherwise. `starter` mostly informs; `standard` refuses what is not on the lists; `strict` raises every warning to an error.',
  serial:
    'Counts the editions of this policy. An edition with a lower number than one that was seen before is refused, so that nobody brings an old one back.',
  issued: 'The day it was written. A clock that says an earlier day is wrong, and that is said.',
  expires:
    'The last day on which this policy holds. Then it goes on for 7 days and says so; after that no deploy, release or waiver passes until there is a new edition.',
  contact: 'Who answers questions about this policy: a name, a channel, an address. Shown in findings and hovers.',
  requests: 'Where a developer sends a request for approval. Only in the policy of the organisation or the system.',
  'requests.url':
    'An https address. After the host may stand {distribution}, {module}, {bot}, {policy} and {date}; they are filled in.',
  'requests.folder': 'A folder that requests are written to, counted from the policy that names it.',
  allow:
    'What bots may use. Once `distributions` is there, everything that is not on it is refused; without it nobody chose a list, and Botyard only informs.',
  'allow.distributions':
    'Approved distributions: a name, a pattern such as "botcity-*", or a map with name, version, instead, expires. With several layers of policy a distribution must be on the list of each.',
  'allow.distributions.*.name':
    'The name as the package index knows it, not as Python imports it. `*` stands for any characters.',
  'allow.distributions.*.version': 'The versions that are approved, as in ">=2.31,<3" or "==2.1.*". In quotes.',
  'allow.distributions.*.instead': 'What to prefer; offered as a fix where this one is refused.',
  'allow.distributions.*.expires': 'The last day of an approval that is for a time only.',
  'allow.modules':
    'Import names that are approved whatever brings them, with all that is below them. For modules that belong to no distribution.',
  deny: 'What bots may not use, whatever any list approves. It does not wait for a level: it is an error at each.',
  'deny.distributions': 'Denied distributions: a name, a pattern, or a map with name, version, instead.',
  'deny.distributions.*.name': 'The name as the package index knows it. `*` stands for any characters.',
  'deny.distributions.*.version': 'Only these versions are denied, as in "<3.2". In quotes. Without it, all are.',
  'deny.distributions.*.instead': 'What to use in its place; offered as a fix.',
  'deny.modules':
    'Denied import names, with all that is below them; also of the standard library and single members, as in `os.system`.',
  map: 'Which distribution brings an import that Botyard does not know: import name to distribution.',
  'map.*': 'The distribution that brings this import.',
  rules: 'The severity of single rules, over what the level says. A workspace can only raise one.',
  'rules.*': '`off`, `info`, `warning` or `error`.',
  python: 'The Pythons that bots may run on.',
  'python.default': 'The Python of a bot that names none, as in "3.12". In quotes: 3.10 without them is 3.1.',
  'python.versions': 'The approved versions, as in ["3.11", "3.12"]. In quotes: 3.10 without them is 3.1.',
  indexes:
    'Package indexes that requirement files may name, without user name. Only in the policy of the organisation or the system.',
  models:
    'Language models that bots may use. Each list that is there closes what it is about; an absent one closes nothing.',
  'models.providers':
    'Who may provide models: openai, azure, anthropic, google, ollama, huggingface, mistral, groq and others as bots name them.',
  'models.endpoints':
    'The addresses at which models may be reached, as far as they are written; `*` stands for any characters.',
  'models.names': 'The models themselves, as in "gpt-4.1-*". `*` stands for any characters.',
  temporary: 'Temporary files. Only in the policy of the organisation or the system.',
  'temporary.folders':
    "Folders for temporary files beside the system's own, as in 'D:\\Scratch' or resources/tmp; a relative one counts from the bot.",
  'temporary.removers':
    'Functions of your own packages that remove the file or folder they are given, as in acme_files.discard.',
  advisories:
    'Where vulnerabilities are looked up. Without it nothing is looked up, and that is said. Only in the policy of the organisation or the system.',
  'advisories.source': 'A folder of OSV records, an all.zip of them, or the https address of a server that speaks OSV.',
  'advisories.maxAgeDays': 'Records older than this are too old for a verdict. 7 unless said.',
  'advisories.required':
    'Whether a verdict waits for records: then none, or too old ones, mean *could not check*. true unless said.',
  baseline:
    "What a bot's baseline excuses: `accept` all that stands in it, `no-secrets` all but secrets, `ignore` nothing. A workspace can only make it stricter.",
  hosts:
    'Hosts that addresses in the code may name: a host, or "*.acme.example" for all below one. Without it nobody chose a list, and none is refused. Only in the policy of the organisation or the system.',
  paths:
    "Folders outside the bot that the code may name, each with all that is below it, as in 'C:\\RPA' or /srv/rpa. Without it none is refused. Only in the policy of the organisation or the system.",
  data: 'The kinds of data that bots handle. Only in the policy of the organisation or the system.',
  'data.classes':
    'The data classes. Once there is one, every bot declares those it handles: data = ["customer-personal"] under [tool.botyard], or "data" in its .botproj.',
  'data.classes.*.name': 'What a bot declares, in small letters with dashes.',
  'data.classes.*.pools': 'The pools of runners that may run such a bot.',
  'data.classes.*.hosts': 'Hosts that the code of such a bot may name, beside what `hosts` says.',
  'data.classes.*.targets':
    'Where such a bot may be deployed: names of targets, or `development`, `validation`, `production`.',
  'data.classes.*.mayLeave':
    "Whether such data may leave the organisation's network. true unless said; with false, orchestrator and hosts must be inside it.",
  'data.classes.*.screenshots':
    'Whether screenshots of such a bot are kept. true unless said; with false, the orchestrator takes in none that comes with an error.',
  'data.classes.*.keep': 'For how many days what such a bot leaves at the orchestrator is kept. 0 keeps nothing.',
  'data.classes.*.keep.console': 'Days for its console.',
  'data.classes.*.keep.artifacts': 'Days for its artifacts.',
  'data.classes.*.keep.screenshots': 'Days for its screenshots.',
  'data.classes.*.temporaryFiles':
    'How severe a temporary file that stays behind is at least, in such a bot: `info`, `warning` or `error`.',
  'data.network':
    "Hosts of the organisation's own network. Private addresses and names without a dot are inside it anyway.",
  'data.personalNames':
    'Names of variables and keys that hold personal data, beside those Botyard knows, as in matricula or patient_name.',
  waivers: 'Who may excuse findings, which ones and for how long.',
  'waivers.approvers':
    'Whose signature makes a request a waiver. With several layers of policy one of each must have signed. Only in the policy of the organisation or the system.',
  'waivers.approvers.*.name': 'Who holds the key, as reports show it.',
  'waivers.approvers.*.key': 'The Ed25519 public key, in base64, as `botyard policy keygen` prints it.',
  'waivers.approvers.*.rules':
    'The rules that this key may approve waivers of: ids, or patterns such as "requirement-*". All unless said.',
  'waivers.unsigned':
    'Whether a request counts that nobody signed: `allow` always, `warnings` unless the finding is an error, `refuse` never. `warnings` unless said. A workspace can only make it stricter.',
  'waivers.rules': 'The rules that may be waived: ids, or patterns. All unless said.',
  'waivers.maxDays': 'How many days ahead the last day of a waiver may lie.',
  training: 'Security training. Only in the policy of the organisation or the system.',
  'training.course':
    "Address of the organisation's own course (http or https). Shown with each lesson in the editor and opened in a browser when asked for; nothing is sent there.",
  organisation: "Where the organisation's signed policy is. Only in the policy of the system.",
  'organisation.source': 'An https address or a file: a policy in a signed envelope (*.dsse.json).',
  'organisation.publicKey': 'The Ed25519 key that must have signed it, in PEM or base64.',
} as const;

export type PolicyKeyPath = keyof typeof policyKeysEn;
