import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Fix, fixesFor, lesson, readPython } from '#core';
import { botOf, policyOf } from '../../../../support/bots.ts';

const today = { today: '2026-01-01' };

const apply = (text: string, { edits }: Fix): string =>
  [...edits]
    .sort((a, b) => a.start - b.start)
    .reduceRight((out, { start, end, newText }) => out.slice(0, start) + newText + out.slice(end), text);

/** The text after the fix of one kind, and what the two rules then still say of it. */
const mended = (text: string, kind: Fix['kind'], rule = 'temp-file-not-deleted') => {
  const policy = policyOf();
  const bot = botOf({ 'bot.py': text });
  const found = check(bot, policy, today).findings.find((one) => one.rule === rule);
  assert.ok(found, 'there is a finding to mend');
  const fix = fixesFor(bot, found, policy, today).find((one) => one.kind === kind);
  if (fix === undefined) return null;
  for (const language of ['en', 'pt-br'] as const) assert.ok(lesson(rule, language).fixTitle(fix).length > 5);
  const after = apply(text, fix);
  assert.deepEqual(readPython(after).problems, [], after);
  const left = check(botOf({ 'bot.py': after }), policy, today).findings.filter((one) => one.rule === rule);
  return { after, left: left.map(({ data }) => data.kind ?? one(data.by)) };
};

const one = (value: unknown): string => String(value);

const lines = (...all: string[]): string => `${all.join('\n')}\n`;

test('a folder is made with TemporaryDirectory, and what follows moves into the with', () => {
  const text = lines(
    'import tempfile',
    '',
    'def main():',
    '    folder = tempfile.mkdtemp(prefix="bot")',
    '    # what follows',
    '    if folder:',
    '        work(folder)',
    '',
    '    return 1',
    '',
    'main()',
  );
  assert.deepEqual(mended(text, 'with-temporary-folder'), {
    after: lines(
      'import tempfile',
      '',
      'def main():',
      '    with tempfile.TemporaryDirectory(prefix="bot") as folder:',
      '        # what follows',
      '        if folder:',
      '            work(folder)',
      '',
      '        return 1',
      '',
      'main()',
    ),
    left: [],
  });
});

test('a file is removed in a finally, with the import that is missing for it', () => {
  const text = lines('import tempfile', '', 'def main():', '    handle, path = tempfile.mkstemp()', '    work(path)');
  assert.deepEqual(mended(text, 'delete-in-finally'), {
    after: lines(
      'import os',
      'import tempfile',
      '',
      'def main():',
      '    handle, path = tempfile.mkstemp()',
      '    try:',
      '        work(path)',
      '    finally:',
      '        os.remove(path)',
    ),
    left: [],
  });
});

test('what may be gone already is asked for first', () => {
  const text = lines(
    'import os, tempfile',
    'def main():',
    '    handle, path = tempfile.mkstemp()',
    '    if work(path):',
    '        return',
    '    os.remove(path)',
  );
  const result = mended(text, 'delete-in-finally');
  assert.match(result?.after ?? '', /finally:\n {8}if os\.path\.exists\(path\):\n {12}os\.remove\(path\)\n/);
  assert.deepEqual(result?.left, []);
});

test('a file under with is removed behind it, by its name', () => {
  const text = lines(
    'import os, tempfile',
    'def main():',
    '    with tempfile.NamedTemporaryFile(delete=False) as file:',
    '        file.write(b"x")',
    '    send(file.name)',
  );
  const result = mended(text, 'delete-in-finally');
  assert.match(result?.after ?? '', /\n {4}try:\n {8}send\(file\.name\)\n {4}finally:\n {8}os\.remove\(file\.name\)\n/);
  assert.deepEqual(result?.left, ['leak-on-error'], 'the write may fail before');
});

test('a written path is removed where nothing follows as well', () => {
  const text = lines('import os', 'def main():', '    table.to_csv("/tmp/a.csv")');
  assert.deepEqual(mended(text, 'delete-in-finally'), {
    after: lines('import os', 'def main():', '    table.to_csv("/tmp/a.csv")', '    os.remove("/tmp/a.csv")'),
    left: [],
  });
});

test('nothing is moved where moving would change it: texts over lines, several statements on one, a value used behind', () => {
  const long = lines('import tempfile', 'def main():', '    d = tempfile.mkdtemp()', '    work(d, """', 'x""")');
  assert.equal(mended(long, 'with-temporary-folder'), null);
  assert.equal(mended(long, 'delete-in-finally'), null);
  const shared = lines('import tempfile', 'def main():', '    d = tempfile.mkdtemp(); work(d)');
  assert.equal(mended(shared, 'delete-in-finally'), null);
  const behind = lines(
    'import tempfile',
    'def main():',
    '    if x:',
    '        d = tempfile.mkdtemp()',
    '        y()',
    '    work(d)',
  );
  assert.equal(mended(behind, 'with-temporary-folder'), null);
  assert.equal(mended(behind, 'delete-in-finally'), null);
});

test('a name alone becomes a file with its name, closed at once', () => {
  const text = lines('import tempfile', 'def main():', '    path = tempfile.mktemp(".csv")', '    work(path)');
  assert.deepEqual(mended(text, 'make-safely', 'temp-file-insecure'), {
    after: lines(
      'import os',
      'import tempfile',
      'def main():',
      '    handle, path = tempfile.mkstemp(".csv")',
      '    os.close(handle)',
      '    work(path)',
    ),
    left: [],
  });
  const nested = lines('import tempfile', 'work(tempfile.mktemp())');
  assert.equal(mended(nested, 'make-safely', 'temp-file-insecure'), null);
});

test('windows line ends stay what they are', () => {
  const text = lines('import os, tempfile', 'def main():', '    h, p = tempfile.mkstemp()', '    work(p)').replaceAll(
    '\n',
    '\r\n',
  );
  assert.doesNotMatch(mended(text, 'delete-in-finally')?.after ?? '\n', /[^\r]\n/);
});
