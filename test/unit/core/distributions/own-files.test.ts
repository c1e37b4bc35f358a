import assert from 'node:assert/strict';
import { test } from 'node:test';
import { botImports, type Origin } from '#core';
import { addedFolders } from '../../../../src/core/distributions/added-folders.ts';
import { declaredIn } from '../../../../src/core/distributions/declared.ts';
import { botOf, policyOf } from '../../../support/bots.ts';

const additions: readonly (readonly [line: string, folders: readonly string[]])[] = [
  ['sys.path.append("lib")', ['lib', 'jobs/lib']],
  ['sys.path.insert(0, "./lib/../libs")', ['libs', 'jobs/libs']],
  ['sys.path.extend(["a", "b/c"])', ['a', 'jobs/a', 'b/c', 'jobs/b/c']],
  ['sys.path += ["a"]', ['a', 'jobs/a']],
  ['sys.path[:0] = ["a"]', ['a', 'jobs/a']],
  ['sys.path = [os.path.join(BASE, "x", "y")] + sys.path', ['x/y', 'jobs/x/y']],
  ['sys.path.append(os.path.dirname(__file__))', ['jobs']],
  ['sys.path.append(os.path.dirname(os.path.dirname(__file__)) + "/lib")', ['lib']],
  ['sys.path.append(os.path.join(os.path.dirname(__file__), "..", "lib"))', ['lib']],
  ['sys.path.append(str(Path(__file__).parent / "lib"))', ['jobs/lib']],
  ['sys.path.append(str(Path(__file__).resolve().parents[1] / "lib"))', ['lib']],
  ['site.addsitedir("lib")', ['lib', 'jobs/lib']],
  ['sys.path.append("..")', []],
  ['sys.path.append("/opt/lib")', []],
  ['sys.path.append("C:\\\\lib")', []],
  ['sys.path.append(f"{x}/lib")', []],
  ['sys.path.append(folder)', []],
  ['# sys.path.append("lib")', []],
  ['"""sys.path.append("lib")"""', []],
  ['sys.path.remove("lib")', []],
  ['sys.path.append("lib"', ['lib', 'jobs/lib']],
];

for (const [line, folders] of additions) {
  test(`${line} puts ${folders.join(', ') || 'nothing'} on the path`, () => {
    const bot = botOf({ 'bot.py': '', 'jobs/run.py': `import os, site, sys\n${line}\n` });
    assert.deepEqual(addedFolders(bot), [...folders].sort());
  });
}

const lists: readonly (readonly [path: string, text: string, names: readonly string[]])[] = [
  [
    'requirements.txt',
    'Requests==2.0\n# x\n\n-r more.txt\n--hash=x\nA.B_c[extra]>=1;python_version<"3"\nd @ https://x\n',
    ['requests', 'a-b-c', 'd'],
  ],
  ['requirements-dev.in', 'pytest\n', ['pytest']],
  ['requirements/base.txt', 'six\r\nyarl \\\r\n  --hash=sha256:0\r\n', ['six', 'yarl']],
  ['notes.txt', 'requests\n', []],
  ['constraints.txt', 'requests==1\n', []],
  [
    'poetry.lock',
    '[[package]]\nname = "Six"\n\n[package.dependencies]\nname = "no"\n\n[[package]]\nname = "yarl"\n',
    ['six', 'yarl'],
  ],
  ['uv.lock', 'name = "no"\n[[package]]\nname = "six"\n', ['six']],
  ['pylock.toml', '[[packages]]\nname = "six"\n', ['six']],
  ['Pipfile.lock', '{"_meta": {"x": {}}, "default": {"six": {}}, "develop": {"yarl": {}}}', ['six', 'yarl']],
  ['Pipfile.lock', '{"default": {"six"', []],
];

for (const [path, text, names] of lists) {
  test(`${path} with ${JSON.stringify(text)} names ${names.join(', ') || 'nothing'}`, () => {
    assert.deepEqual([...declaredIn(botOf({ 'bot.py': '', [path]: text }))], names);
  });
}

const shown = ({ origin, distributions }: Origin): string => [origin, ...distributions].join(' ');

test('what is in memory before the bot starts is not hidden by a file of its name; the rest of the library is', () => {
  const bot = botOf({ 'bot.py': '', 'os.py': '', 'queue.py': '', 'src/json.py': '' });
  const imports = botImports(bot, policyOf());
  assert.deepEqual(
    ['os.system', 'queue', 'json'].map((module) => shown(imports.resolve(module, 'bot.py'))),
    ['stdlib', 'first-party', 'stdlib'],
  );
});

test('the folder of the entry is on the path for every file, the folder of a package only for lack of all else', () => {
  const files = {
    'app/__init__.py': '',
    'app/bot.py': '',
    'app/steps.py': '',
    'more/__init__.py': '',
    'more/httpx.py': '',
  };
  const bot = { ...botOf(files), entry: 'app/bot.py' };
  const imports = botImports(bot, policyOf());
  assert.equal(shown(imports.resolve('steps', 'more/x.py')), 'first-party');
  assert.equal(shown(imports.resolve('httpx', 'more/x.py')), 'third-party httpx');
  assert.equal(shown(imports.resolve('httpx', 'app/bot.py')), 'third-party httpx');
});

test('a stub is not a module: it hides nothing', () => {
  const imports = botImports(botOf({ 'bot.py': '', 'httpx.pyi': '' }), policyOf());
  assert.equal(shown(imports.resolve('httpx', 'bot.py')), 'third-party httpx');
});

test('requirements decide between the distributions that may bring a module, and never make one known', () => {
  const of = (requirements: string, module: string): string =>
    shown(botImports(botOf({ 'bot.py': '', 'requirements.txt': requirements }), policyOf()).resolve(module, 'bot.py'));
  assert.equal(of('pycrypto', 'Crypto.Hash'), 'third-party pycrypto');
  assert.equal(of('pycrypto\npycryptodome', 'Crypto'), 'third-party pycryptodome pycrypto');
  assert.equal(of('google-auth', 'google'), 'third-party google-auth');
  assert.equal(of('corp-ledger', 'corp_ledger'), 'unknown');
});
