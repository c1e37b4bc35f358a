import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { isFailure } from '#core';
import {
  environmentKey,
  indexVariables,
  type KeyParts,
} from '../../../../src/orchestrator/runner/environment/environment-key.ts';
import { stepsOf } from '../../../../src/orchestrator/runner/environment/recipe.ts';
import { notTaken, requirementLines } from '../../../../src/orchestrator/runner/environment/requirement-lines.ts';
import { readRequirements } from '../../../../src/orchestrator/runner/environment/requirements.ts';
import { toolEnvironment } from '../../../../src/orchestrator/runner/environment/tool-environment.ts';
import { causeOf } from '../../../../src/orchestrator/runner/environment/tool-words.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

describe('requirements', () => {
  it('are read as pip reads them: comments gone, continuations joined', () => {
    const text = '\ufeff# head\r\nrequests==2.32.3 \\\r\n  --hash=sha256:aa # why\n\nhttps://x/a.whl#sha256=bb\n';
    assert.deepEqual(requirementLines(text), [
      { number: 2, text: 'requests==2.32.3   --hash=sha256:aa' },
      { number: 5, text: 'https://x/a.whl#sha256=bb' },
    ]);
  });

  it('that a wheel can meet are taken', () => {
    const taken = [
      'requests==2.32.3',
      'a[b]>=1; python_version<"3.9"',
      '-r more.txt',
      'a @ https://x/a-1-py3-none-any.whl',
      'https://x/a-1-py3-none-any.whl#sha256=aa',
      'a==1 --hash=sha256:aa --hash sha256:bb',
      'zope.interface (>=5, <6) ; sys_platform == "win32"',
      '--require-hashes',
    ];
    for (const line of taken) assert.equal(notTaken(line), null, line);
  });

  it('that would run code at installation are refused', () => {
    const refused = [
      ...[
        '-e .',
        '--editable=git+https://x/y',
        '.',
        './lib',
        '..\\lib',
        'lib/a',
        'C:\\lib',
        'a @ git+https://x/y',
        'git+ssh://x/y',
      ],
      ...[
        'a @ file:///tmp/x',
        'https://x/a-1.tar.gz',
        'a-1.tar.gz',
        '--no-binary :all:',
        '--only-binary=:none:',
        'dist/a-1-py3-none-any.whl',
      ],
    ];
    for (const line of refused) assert.notEqual(notTaken(line), null, line);
  });

  it('that move where packages come from, or that pip reads otherwise than we do, are refused', () => {
    const refused = [
      ...['--index-url https://x/simple', '-i https://x', '--extra-index-url=https://x', '--find-links /srv', '-f.'],
      ...['--trusted-host x', '--no-index', '--edit .', '--req ../x', '--index-u https://x', '-r a.txt -e .'],
      ...['a==1 -e .', 'a --config-settings x=y', 'a\f-e .', 'a\u2028-e .', 'a\x85-e .', '-\0e\0 .'],
      ...[`a @ https://x/$\{PIP_INDEX_URL}/a.whl`, `a==$\{HOME}`, 'a @ ../x', 'a @ x', 'ssh://x/y'],
    ];
    for (const line of refused) assert.notEqual(notTaken(line), null, line);
  });

  it('are handed on as judged lines: what is installed, and what only holds versions down', async (t) => {
    const folder = await tempFolder(t);
    writeFileSync(join(folder, 'requirements.txt'), '-r more.txt\n-c down.txt\na==1 # why\n');
    writeFileSync(join(folder, 'more.txt'), 'b\n');
    writeFileSync(join(folder, 'down.txt'), '-r more-down.txt\nc<2\n');
    writeFileSync(join(folder, 'more-down.txt'), 'd<3\n');
    const read = await readRequirements('x', folder);
    assert.deepEqual(
      [read?.wanted, read?.constraints],
      [
        ['b', 'a==1'],
        ['d<3', 'c<2'],
      ],
    );
  });

  it('behind a link that leads out of the bot are not read', async (t) => {
    const folder = await tempFolder(t);
    mkdirSync(join(folder, 'bot'));
    writeFileSync(join(folder, 'outside.txt'), 'a==1\n');
    symlinkSync('../outside.txt', join(folder, 'bot', 'requirements.txt'));
    await assert.rejects(readRequirements('x', join(folder, 'bot')), (e) => isFailure(e, 'archive-path-escapes'));
  });

  it('follow other files of the bot, and never leave it', async (t) => {
    const folder = await tempFolder(t);
    mkdirSync(join(folder, 'req'));
    writeFileSync(join(folder, 'requirements.txt'), '-r req/base.txt\na==1\n');
    writeFileSync(join(folder, 'req', 'base.txt'), '-r ../requirements.txt\nb  ==  2\n');
    assert.deepEqual((await readRequirements('x', folder))?.lines, [
      '-r req/base.txt',
      '-r ../requirements.txt',
      'b == 2',
      'a==1',
    ]);
    writeFileSync(join(folder, 'requirements.txt'), '-r ../../etc/passwd\n');
    await assert.rejects(readRequirements('x', folder), (error) => isFailure(error, 'archive-path-escapes'));
    writeFileSync(join(folder, 'requirements.txt'), 'a==1\n-e .\n');
    await assert.rejects(
      readRequirements('x', folder),
      (error) => isFailure(error, 'environment-failed') && String(error.data.cause).startsWith('requirements.txt:2:'),
    );
  });

  it('are none without the file, or with nothing in it', async (t) => {
    const folder = await tempFolder(t);
    assert.equal(await readRequirements('x', folder), null);
    writeFileSync(join(folder, 'requirements.txt'), '# nothing\n');
    assert.equal(await readRequirements('x', folder), null);
  });
});

describe('the key of an environment', () => {
  const parts: KeyParts = {
    tool: 'venv',
    python: { executable: '/usr/bin/python3', version: '3.11.7' },
    requirements: ['a==1'],
    configuration: [],
  };

  it('changes with everything that can change what is installed', () => {
    const keys = [
      parts,
      { ...parts, tool: 'uv' as const },
      { ...parts, python: { ...parts.python, version: '3.12.0' } },
      { ...parts, requirements: ['a==2'] },
      { ...parts, configuration: [['PIP_INDEX_URL', 'https://u:p@x/simple'] as const] },
    ].map(environmentKey);
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(environmentKey(parts), environmentKey({ ...parts }));
  });

  it('follows the settings of the index and not those of the wire', () => {
    const env = { PIP_INDEX_URL: 'a', UV_INDEX_URL: 'b', PIP_CACHE_DIR: 'c', PATH: 'd', PIP_CERT: 'e' };
    assert.deepEqual(indexVariables(env), [
      ['PIP_INDEX_URL', 'a'],
      ['UV_INDEX_URL', 'b'],
    ]);
  });
});

describe('the recipe of an environment', () => {
  const recipe = { python: '/usr/bin/python3', folder: '/c/e', platform: 'linux' as const };

  it('takes wheels only, with either tool, but for what BotCity publishes as source alone', () => {
    const allowed = ['maestro-sdk', 'framework-base', 'framework-core', 'framework-web'];
    const flags = allowed.map((name) => `--no-binary botcity-${name}`).join(' ');
    for (const tool of ['uv', 'venv'] as const) {
      const steps = stepsOf({ ...recipe, tool, uv: '/bin/uv', requirements: '/b/requirements.txt' });
      const install = steps.at(-1)?.args.join(' ') ?? '';
      assert.ok(install.endsWith(` --only-binary :all: ${flags} -r /b/requirements.txt`), install);
    }
  });

  it('needs no pip when nothing is asked for', () => {
    assert.deepEqual(stepsOf({ ...recipe, tool: 'venv', uv: null, requirements: null }), [
      { file: '/usr/bin/python3', args: ['-I', '-m', 'venv', '--without-pip', '/c/e'] },
    ]);
  });

  it('gives the tool’s own words when it fails', () => {
    assert.equal(
      causeOf(['Looking in links', 'ERROR: no versions of x', 'ERROR: No matching distribution'], 1),
      'no versions of x; No matching distribution',
    );
    assert.equal(
      causeOf(['Resolving', '  × No solution found', '  ╰─▶ Because x was not found'], 1),
      '× No solution found; ╰─▶ Because x was not found',
    );
    assert.equal(causeOf([], 2), 'ended with code 2');
  });

  it('hands pip nothing of Botyard and nothing that leads it astray', () => {
    const env = toolEnvironment({
      BOTYARD_KEY: 'k',
      AWS_SECRET_ACCESS_KEY: 's',
      PYTHONPATH: '/x',
      PIP_TARGET: '/y',
      PIP_INDEX_URL: 'z',
      PATH: '/bin',
    });
    assert.deepEqual(Object.keys(env).sort(), [
      'NO_COLOR',
      'PATH',
      'PIP_INDEX_URL',
      'PIP_USER',
      'PYTHONNOUSERSITE',
      'PYTHONUTF8',
    ]);
  });
});
