import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it, type TestContext } from 'node:test';
import { discoverPython } from '../../../src/orchestrator/runner/environment/discover-python.ts';
import { starterFile } from '../../../src/orchestrator/runner/starter.ts';
import { tempFolder } from '../../support/temp-folder.ts';

let python = '';
before(async () => {
  python = (await discoverPython()).executable;
});

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

const run = (args: readonly string[], cwd: string, fields: readonly string[] = []): Outcome => {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
  // Descriptor 3 of the shell is a file here: the starter reads it to its end like any other.
  const told = join(cwd, '..', 'told');
  writeFileSync(told, fields.join('\0'));
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', 'exec "$@" 3<"$0"', told, python, ...args], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

/** The same script started plainly and by the starter. */
const bothWays = async (
  t: TestContext,
  files: Record<string, string>,
  args: readonly string[] = [],
): Promise<[Outcome, Outcome]> => {
  const folder = join(await tempFolder(t), 'bot');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const entry = join(folder, 'bot.py');
  return [run([entry, ...args], folder), run([starterFile()], folder, [entry, ...args])];
};

const cases: Record<string, { files: Record<string, string>; args?: string[] }> = {
  'arguments, names and path': {
    args: ['http://127.0.0.1', '12', 'ação "quoted" \\', ''],
    files: {
      'bot.py': `import sys
print(sys.argv, __name__, __file__, sys.path[0], __spec__, __doc__, type(__loader__).__name__, __loader__.path)
print(sorted(globals()))
print(sys.modules['__main__'].__dict__ is globals(), sys.excepthook is sys.__excepthook__)
`,
    },
  },
  'modules beside the entry, also those that hide one of the standard library': {
    files: {
      'bot.py': 'import json, helper\nprint(json.OWN, helper.X)\n',
      'json.py': 'OWN = 1\n',
      'helper.py': 'X = 2\n',
    },
  },
  'a traceback through functions': {
    files: { 'bot.py': 'def f():\n    g()\ndef g():\n    raise ValueError("x")\nf()\n' },
  },
  'a chain of exceptions': {
    files: { 'bot.py': 'try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise RuntimeError("y") from e\n' },
  },
  'a syntax error in the entry': { files: { 'bot.py': 'x = 1\ndef f(:\n' } },
  'a syntax error in a module': { files: { 'bot.py': 'import helper\n', 'helper.py': 'def f(:\n' } },
  'exit with a number': { files: { 'bot.py': 'import sys\nsys.exit(7)\n' } },
  'exit with a sentence': { files: { 'bot.py': 'raise SystemExit("stopped")\n' } },
  'exit without anything': { files: { 'bot.py': 'print("a")\nexit()\n' } },
  'an exception hook of its own': {
    files: {
      'bot.py': 'import sys\nsys.excepthook = lambda *e: print("hook", e[0].__name__, e[2].tb_lineno)\n1 / 0\n',
    },
  },
  'work at exit and in threads': {
    files: {
      'bot.py': `import atexit, threading, time
atexit.register(print, "at exit")
threading.Thread(target=lambda: (time.sleep(0.1), print("thread", __name__))).start()
print("main")
`,
    },
  },
  'an encoding named in the source': { files: { 'bot.py': '# -*- coding: latin-1 -*-\nprint("ok")\n' } },
  'pickling what the entry defines': {
    files: { 'bot.py': 'import pickle\nclass A: pass\nprint(type(pickle.loads(pickle.dumps(A()))) is A)\n' },
  },
  'processes that are spawned': {
    files: {
      'bot.py': `import multiprocessing as m, sys
def double(x): return x * 2, len(sys.argv)
if __name__ == "__main__":
    with m.get_context("spawn").Pool(2) as pool: print(pool.map(double, [1, 2, 3]))
`,
    },
  },
  'dataclasses and type hints': {
    files: {
      'bot.py': `from __future__ import annotations
import dataclasses, typing
@dataclasses.dataclass
class Order:
    id: int
    total: float = 0
print(typing.get_type_hints(Order), Order(1))
`,
    },
  },
};

describe('a bot started by the starter behaves as one started plainly:', { skip: process.platform === 'win32' }, () => {
  for (const [title, { files, args }] of Object.entries(cases)) {
    it(title, async (t) => {
      const [plain, started] = await bothWays(t, files, args);
      assert.deepEqual(started, plain);
    });
  }

  it('but an interrupt gives the number a shell would give', async (t) => {
    const [, started] = await bothWays(t, { 'bot.py': 'raise KeyboardInterrupt\n' });
    assert.equal(started.status, 130);
    assert.doesNotMatch(started.stderr, /starter\.py/);
  });

  it('and loads no sitecustomize of its folder', async (t) => {
    const [, started] = await bothWays(t, {
      'bot.py': 'print("bot")\n',
      'sitecustomize.py': 'print("custom")\n',
      'usercustomize.py': 'print("custom")\n',
    });
    assert.equal(started.stdout, 'bot\n');
  });

  it('and sees its descriptor closed', async (t) => {
    const [, started] = await bothWays(t, {
      'bot.py': 'import os\ntry:\n    os.fstat(3)\n    print("open")\nexcept OSError:\n    print("closed")\n',
    });
    assert.equal(started.stdout, 'closed\n');
  });
});
