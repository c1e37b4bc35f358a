import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bot, check, checkFile, edited, indexed } from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';

const today = { today: '2026-11-22' };
const policy = policyOf('allow: {distributions: [opencv-python]}');

/** Files that lean on each other: paths, requirements, copies. */
const files = {
  'bot.py': 'import harbour\nimport cv2\nimport unheard_of\n',
  'start.py': 'import sys\nsys.path.append("tools")\n',
  'requirements.txt': 'opencv-python-headless\n',
  'tools/harbour.py': 'import paramiko\n',
  'vendor/requests/__init__.py': '',
  'vendor/requests/api.py': 'import requests\n',
};

const put = (bot: Bot, path: string, text: string): Bot => edited(bot, new Map([[path, { text }]]));

test('a bot that is kept while it is edited has at each step the result of one that is read anew', () => {
  const edits: readonly (readonly [path: string, text: string])[] = [
    ['bot.py', 'import harbour\nimport cv2\n'],
    ['start.py', ''],
    ['requirements.txt', 'opencv-python\n'],
    ['start.py', 'import sys\nsys.path.append("vendor")\n'],
    ['requirements.txt', ''],
    ['harbour.py', ''],
    ['tools/__init__.py', 'import sys\nsys.path += ["tools"]\n'],
  ];
  const now = new Map(Object.entries(files));
  let kept = indexed(botOf(files));
  for (const [path, text] of edits) {
    now.set(path, text);
    kept = put(kept, path, text);
    const anew = botOf(Object.fromEntries(now));
    assert.deepEqual(check(kept, policy, today), check(anew, policy, today), path);
    assert.deepEqual(kept.index, indexed(anew).index, path);
  }
});

test('a keystroke makes nothing anew of what the other files give', () => {
  const before = indexed(botOf(files));
  const after = put(before, 'bot.py', 'import harbour\nimport os\n');
  assert.ok(before.index && after.index);
  for (const part of ['own', 'given', 'added', 'declared'] as const)
    assert.equal(after.index[part], before.index[part]);
  assert.equal(after.index.files, after.files);
});

test('a keystroke reads only the text of the file that is typed in', () => {
  const read = new Set<string>();
  const watched = Object.entries(files).map(([path, text]) => {
    const file = {
      get text() {
        read.add(path);
        return text;
      },
    };
    return [path, file] as const;
  });
  const bot = indexed({ ...botOf(files), files: new Map(watched) });
  assert.equal(read.size, watched.length);
  read.clear();
  const typed = put(bot, 'bot.py', `${files['bot.py']}\nimport os\n`);
  assert.ok(checkFile(typed, 'bot.py', policy, today).findings.length > 0);
  assert.deepEqual([...read], ['bot.py']);
});

test('an index says nothing about a bot with other files than it was made of', () => {
  const bot = indexed(botOf(files));
  const other = { ...bot, files: botOf({ 'bot.py': 'import harbour\n' }).files };
  assert.deepEqual(check(other, policy, today), check({ ...other, index: undefined as never }, policy, today));
  assert.equal(
    check(other, policy, today).findings.some(({ data }) => data.module === 'harbour'),
    true,
  );
});
