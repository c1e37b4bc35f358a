import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';

const lists = `hosts: ["*.acme.example"]
paths: ['C:\\RPA']
models: { providers: [openai], names: ["gpt-4.1-*"], endpoints: ["https://models.acme.example/*"] }
`;
const vault = `from botcity.maestro import BotMaestroSDK
m = BotMaestroSDK.from_sys_args()
`;
const model = `from openai import OpenAI
client = OpenAI()
r = client.chat.completions.create(model="gpt-4.1-mini", messages=[])
text = r.choices[0].message.content
`;
const token = `ghp_${'R7wQ2mZk9LxT4vB8nHs3YdC6fJp1aE5gU0oX'}`;
const password = 'Sup3rS3nha9';

/** Rules that could speak of the same line, and what is told: each finding by its rule, and what it names besides. */
const told: readonly [title: string, text: string, line: number, findings: readonly string[]][] = [
  ['a token under the name of a password', `password = "${token}"\n`, 1, ['secret-token + secret-literal']],
  ['a secret in a default', `import os\nsenha = os.getenv("SENHA", "${password}!")\n`, 2, ['secret-literal']],
  [
    'an address with a password, of a host on no list: two causes',
    `dsn_password = "postgresql://robo:${password}@db.corp-x.com:5432/p"\n`,
    1,
    ['host-not-approved', 'secret-token'],
  ],
  [
    'a host on no list whose certificate is not checked: two causes',
    'import requests\nrequests.get("https://erp.corp-x.com/a", verify=False)\n',
    2,
    ['host-not-approved', 'tls-not-verified'],
  ],
  [
    'one context of TLS that checks neither name nor certificate',
    'import ssl\nc = ssl.create_default_context()\nc.check_hostname = False\nc.verify_mode = ssl.CERT_NONE\n',
    0,
    ['tls-not-verified'],
  ],
  [
    "somebody's folder that is on no list",
    'open(r"C:\\Users\\joao\\a.txt")\n',
    1,
    ['path-not-approved + absolute-user-path'],
  ],
  [
    'a file left in a temporary folder that is on no list: two causes',
    'open("/tmp/a.txt", "w").write("x")\n',
    1,
    ['path-not-approved', 'temp-file-not-deleted'],
  ],
  [
    'a name without a file, and the file that is left',
    'import tempfile\nopen(tempfile.mktemp(), "w")\n',
    2,
    ['temp-file-insecure + temp-file-not-deleted'],
  ],
  [
    'a file left in a folder that is left',
    'import os, tempfile\nd = tempfile.mkdtemp()\nopen(os.path.join(d, "a"), "w").write("x")\n',
    0,
    ['temp-file-not-deleted'],
  ],
  [
    "a model's address of a host on no list",
    'from openai import OpenAI\nOpenAI(base_url="https://api.corp-x.com/v1")\n',
    2,
    ['model-not-approved + host-not-approved'],
  ],
  ["a model's answer that is run", `${model}eval(text)\n`, 5, ['model-output-executed + import-unresolved']],
  [
    'a value of the vault whose name is personal',
    `${vault}cpf = m.get_credential("a", "cpf")\nprint(cpf)\n`,
    4,
    ['credential-exposed + personal-data-logged'],
  ],
  [
    'a personal value beside one of the vault: two causes',
    `${vault}key = m.get_credential("a", "k")\nprint(key, "302.417.865-17")\n`,
    4,
    ['credential-exposed', 'personal-data-logged'],
  ],
  ['a password that is asked for', 'import getpass\nsenha = getpass.getpass("Senha: ")\n', 2, ['keyboard-input']],
  ['pip in a shell', 'import os\nos.system("pip install x")\n', 2, ['pip-at-run-time']],
];

for (const [title, text, line, expected] of told)
  test(`one cause, one finding: ${title}`, () => {
    const { findings } = check(botOf({ 'bot.py': text }), policyOf(lists), { today: '2026-11-22' });
    const quiet = /^(requirement|import-(unknown|not)|missing|task-|legacy)/;
    const here = findings.filter(({ rule, place }) => (line === 0 || place.line === line) && !quiet.test(rule));
    const words = here.map(({ rule, data }) =>
      Array.isArray(data.also) ? `${rule} + ${data.also.join(' + ')}` : rule,
    );
    assert.deepEqual(words.sort(), expected);
  });

test('what the stronger rule is switched off for, the weaker says', () => {
  const bot = botOf({ 'bot.py': `${model}eval(text)\n` });
  const { findings } = check(bot, policyOf('rules: { model-output-executed: "off" }'), { today: '2026-11-22' });
  assert.ok(findings.some(({ rule }) => rule === 'import-unresolved'));
});

test('a weaker rule that the policy holds more severe keeps its own finding', () => {
  const bot = botOf({ 'bot.py': `${model}eval(text)\n` });
  const policy = policyOf('rules: { model-output-executed: info, import-unresolved: error }');
  const rules = check(bot, policy, { today: '2026-11-22' }).findings.map(({ rule }) => rule);
  assert.ok(rules.includes('import-unresolved') && rules.includes('model-output-executed'), rules.join());
});
