import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Fix, fixesFor, lesson, type Policy, readPython } from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';

const today = { today: '2026-01-01' };
const apply = (text: string, { edits }: Fix): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((out, edit) => out.slice(0, edit.start) + edit.newText + out.slice(edit.end), text);

/** The bot's file after the first fix of the first finding of a rule, which must then be gone. */
const fixed = (rule: string, text: string, policy: Policy = policyOf()): string | null => {
  const bot = botOf({ 'bot.py': text });
  const found = check(bot, policy, today).findings.filter((one) => one.rule === rule);
  const [finding] = found;
  assert.ok(finding, 'there is a finding to mend');
  const [fix] = fixesFor(bot, finding, policy, today);
  if (fix === undefined) return null;
  for (const language of ['en', 'pt-br'] as const) assert.ok(lesson(rule, language).fixTitle(fix).length > 5);
  const after = apply(text, fix);
  assert.deepEqual(readPython(after).problems, [], after);
  const left = check(botOf({ 'bot.py': after }), policy, today).findings.filter((one) => one.rule === rule);
  assert.equal(left.length, found.length - 1, after);
  return after;
};

test('the check of a certificate is switched on where it was switched off', () => {
  const tls = (text: string) => fixed('tls-not-verified', text);
  assert.equal(
    tls('import requests\nrequests.get(url, verify=False, timeout=3)\n'),
    'import requests\nrequests.get(url, verify=True, timeout=3)\n',
  );
  assert.equal(
    tls('import ssl\nc = ssl.create_default_context()\nc.check_hostname = False\nc.verify_mode = ssl.CERT_NONE\n'),
    'import ssl\nc = ssl.create_default_context()\nc.check_hostname = True\nc.verify_mode = ssl.CERT_REQUIRED\n',
  );
  assert.equal(
    tls('import ssl\nopen_url(context=ssl._create_unverified_context())\n'),
    'import ssl\nopen_url(context=ssl.create_default_context())\n',
  );
  assert.equal(
    tls('from botcity.maestro import *\nBotMaestroSDK.VERIFY_SSL_CERT = False\n'),
    'from botcity.maestro import *\nBotMaestroSDK.VERIFY_SSL_CERT = True\n',
  );
});

test('a switch of the browser is taken out with its line; alone in its block it leaves a pass', () => {
  const head = 'from selenium import webdriver\noptions = webdriver.ChromeOptions()\n';
  assert.equal(
    fixed('tls-not-verified', `${head}options.add_argument("--ignore-certificate-errors")\nx = 1\n`),
    `${head}x = 1\n`,
  );
  assert.equal(
    fixed('tls-not-verified', `${head}if test:\n    options.add_argument("--ignore-certificate-errors")\n`),
    `${head}if test:\n    pass\n`,
  );
});

test('a call that installs is taken out where nothing is done with its value', () => {
  assert.equal(fixed('pip-at-run-time', 'import os\nos.system("pip install x")\nx = 1\n'), 'import os\nx = 1\n');
  assert.equal(fixed('pip-at-run-time', 'import os\ncode = os.system("pip install x")\n'), null);
});

test('a question is put to the task, or to the vault; one whose answer nobody reads is taken out', () => {
  const asks = (text: string) => fixed('keyboard-input', text);
  const head = 'from botcity.maestro import *\nmaestro = BotMaestroSDK.from_sys_args()\n';
  assert.equal(
    asks(`${head}month = input("Which one? ")\n`),
    `${head}month = maestro.get_execution().parameters.get("month")\n`,
  );
  assert.equal(
    asks(`${head}def main():\n    execution = maestro.get_execution()\n    load(int(input("Mês de início: ")))\n`),
    `${head}def main():\n    execution = maestro.get_execution()\n    load(int(execution.parameters.get("mes_de_inicio")))\n`,
  );
  assert.equal(asks('month = input("Month: ")\n'), null, 'no task is at hand');
  assert.equal(asks(`${head}load(input())\n`), null, 'nothing says what is asked for');
  assert.equal(
    asks('import getpass\nsenha = getpass.getpass()\n'),
    'import getpass\nfrom botcity.maestro import BotMaestroSDK\n\nmaestro = BotMaestroSDK.from_sys_args()\nsenha = maestro.get_credential("invoices", "senha")\n',
  );
  assert.equal(asks('work()\ninput("Press Enter")\n'), 'work()\n');
  assert.equal(
    asks('import click\nclick.confirm("Delete all?", abort=True)\n'),
    null,
    'nobody would be asked any more',
  );
});

test('a path of a person is counted from the home of whoever runs the bot', () => {
  assert.equal(
    fixed('absolute-user-path', "import os\np = r'C:\\Users\\ana\\Desktop\\in.csv'\n"),
    'import os\np = os.path.expanduser("~/Desktop/in.csv")\n',
  );
  assert.equal(fixed('absolute-user-path', "p = '/home/ana/in.csv'\n"), null, 'without the module nothing is offered');
});

test('stars stand where a credential was shown, as a field or as an argument', () => {
  const head = 'password = maestro.get_credential("erp", "password")\n';
  const exposed = (line: string) => fixed('credential-exposed', `${head}${line}\n`)?.slice(head.length);
  assert.equal(exposed('print(f"login with {password} now")'), 'print(f"login with *** now")\n');
  assert.equal(exposed('print(f"{password!r}")'), 'print(f"***")\n');
  assert.equal(exposed('print("login", password)'), 'print("login", "***")\n');
  assert.equal(exposed('print("login " + password)'), 'print("login " + "***")\n');
  assert.equal(exposed('print(f"{str(password)} {x}")'), undefined, 'quotes in a field would end the text');
  assert.equal(
    exposed('maestro.error(1, error, tags={"p": password})'),
    'maestro.error(1, error, tags={"p": "***"})\n',
  );
  assert.equal(exposed('raise ValueError(password)'), 'raise ValueError("***")\n');
  assert.equal(exposed('e = ValueError(password)\nraise e'), undefined, 'what is raised is an exception');
  const ask = 'import openai\nopenai.OpenAI().responses.create(input=';
  assert.equal(exposed(`${ask}f"use {password}")`), `${ask}f"use ***")\n`);
  assert.equal(exposed(`m = [password]\n${ask}m)`), undefined, 'a model is told a list of messages');
});

test('stars stand where data of a person was shown, and what else is shown stays', () => {
  const shown = (line: string) => fixed('personal-data-logged', `import logging\n${line}\n`)?.slice(15);
  assert.equal(shown('logging.info(f"customer {cpf} of {day}")'), 'logging.info(f"customer *** of {day}")\n');
  assert.equal(shown('logging.info("customer %s", row["cpf"])'), 'logging.info("customer %s", "***")\n');
  assert.equal(shown('print("customer", client.cpf, day)'), 'print("customer", "***", day)\n');
  assert.equal(shown('print(f"{row[\'cpf\']!r}")'), 'print(f"***")\n');
  assert.equal(shown('sample = "935.411.347-80"'), undefined, 'what stands in the code is for a person to take out');
});

test('the one approved host takes the place of another, wherever the file names it', () => {
  const one = policyOf('hosts: [api.acme.example, "*.corp.example"]\n');
  const two = policyOf('hosts: [api.acme.example, web.acme.example]\n');
  const text = 'get("https://Other.example:8443/a")\nget(f"https://other.example/{x}")\n';
  assert.equal(
    fixed('host-not-approved', text, one),
    'get("https://api.acme.example:8443/a")\nget(f"https://api.acme.example/{x}")\n',
  );
  assert.equal(fixed('host-not-approved', text, two), null, 'nobody said which of two');
  assert.equal(
    fixed('host-not-approved', 'get("https://bot:x@other.example/a")\n', one),
    null,
    'a password of another',
  );
});

test('a file is put into the one approved folder, under its name', () => {
  const windows = policyOf("paths: ['C:\\\\RPA']\n".replaceAll('\\\\', '\\'));
  const linux = policyOf('paths: [/srv/rpa]\n');
  assert.equal(
    fixed('path-not-approved', 'save("D:\\\\old\\\\june.xlsx")\n', windows),
    'save(r"C:\\RPA\\june.xlsx")\n',
  );
  assert.equal(fixed('path-not-approved', "save('/var/data/june.xlsx')\n", linux), 'save("/srv/rpa/june.xlsx")\n');
  assert.equal(fixed('path-not-approved', "save('/var/data/june.xlsx')\n", windows), null, 'of another system');
  assert.equal(fixed('path-not-approved', 'save(f"/var/data/{x}")\n', linux), null, 'only run time knows its name');
  assert.equal(fixed('path-not-approved', 'save("/var/x")\n', policyOf('paths: [/srv/a, /srv/b]\n')), null);
});

test('the one approved address of models takes the place of another', () => {
  const text = 'from openai import OpenAI\nclient = OpenAI(base_url="https://models.example")\n';
  assert.equal(
    fixed('model-not-approved', text, policyOf('models: { endpoints: ["https://models.acme.example/v1"] }\n')),
    text.replace('https://models.example', 'https://models.acme.example/v1'),
  );
  assert.equal(
    fixed('model-not-approved', text, policyOf('models: { endpoints: ["https://a.example", "https://b.example"] }\n')),
    null,
  );
});

test('what a model said is given to the database as a value, in the way of the driver', () => {
  const head = (driver: string): string =>
    `import ${driver}\nfrom openai import OpenAI\nclient = OpenAI()\nname = client.responses.create(input=q).output_text\n`;
  const given = (driver: string, line: string) =>
    fixed('model-output-executed', `${head(driver)}${line}\n`)?.slice(head(driver).length);
  assert.equal(
    given('sqlite3', `cursor.execute(f"select * from a where name = '{name}' and b > {b}")`),
    'cursor.execute("select * from a where name = ? and b > ?", (name, b))\n',
  );
  assert.equal(
    given('psycopg2', `cursor.execute(f"insert into a values (7, {name})")`),
    'cursor.execute("insert into a values (7, %s)", (name,))\n',
  );
  assert.equal(
    given('psycopg2', `cursor.execute(f"select '5%' from a where b = {name}")`),
    `cursor.execute("select '5%%' from a where b = %s", (name,))\n`,
  );
  for (const line of [
    'cursor.execute(f"select * from {name}")',
    `cursor.execute(f"select * from a where b like '%{name}%'")`,
    'cursor.execute("select * from a where " + name)',
    'cursor.execute(f"select * from a where b = {name!r}")',
    'exec(name)',
  ])
    assert.equal(given('sqlite3', line), undefined, line);
  assert.equal(given('sqlalchemy', 'cursor.execute(f"select * from a where b = {name}")'), undefined);
});

test('a data class is declared in the project file, as its other keys are written', () => {
  const policy = policyOf('data: { classes: [{ name: public }, { name: patient }] }\n');
  const offered = (path: string, text: string) => {
    const bot = botOf({ 'bot.py': 'x = 1\n', [path]: text });
    const finding = check(bot, policy, today).findings.find(({ rule }) => rule === 'data-class-undeclared');
    assert.ok(finding);
    return fixesFor(bot, finding, policy, today).map((fix) => {
      assert.deepEqual([...new Set(fix.edits.map((edit) => edit.path))], [path]);
      const after = apply(text, fix);
      const mended = botOf({ 'bot.py': 'x = 1\n', [path]: after });
      assert.ok(!check(mended, policy, today).findings.some(({ rule }) => rule === 'data-class-undeclared'), after);
      return after;
    });
  };
  assert.deepEqual(offered('pyproject.toml', '[tool.botyard]\nname = "x"\n'), [
    '[tool.botyard]\ndata = ["public"]\nname = "x"\n',
    '[tool.botyard]\ndata = ["patient"]\nname = "x"\n',
    '[tool.botyard]\ndata = []\nname = "x"\n',
  ]);
  assert.deepEqual(offered('pyproject.toml', '[tool.botyard]').slice(0, 1), ['[tool.botyard]\ndata = ["public"]\n']);
  assert.equal(offered('x.botproj', '{\n  "name": "x"\n}\n')[1], '{\n  "data": ["patient"],\n  "name": "x"\n}\n');
  assert.equal(offered('x.botproj', '{}')[2], '{"data": []}');
  assert.deepEqual(offered('pyproject.toml', '[tool.botyard]\ndata = ["patinet"]\n'), [
    '[tool.botyard]\ndata = ["patient"]\n',
  ]);
});
