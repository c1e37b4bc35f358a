import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import * as z from 'zod/mini';
import { carelessBot, standardPolicy, talkingBot, writeFiles } from '../../support/bot-folders.ts';
import {
  type Botyard,
  bundleUnder,
  fromSource,
  isBuilt,
  newUser,
  nodeOfMajor,
  type User,
} from '../../support/botyard.ts';

const place = { line: z.int(), column: z.int() };
const checkSchema = z.strictObject({
  schema: z.literal(1),
  verdict: z.enum(['pass', 'fail', 'unknown']),
  policy: z.strictObject({
    name: z.nullable(z.string()),
    level: z.enum(['starter', 'standard', 'strict']),
    digest: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/)),
  }),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      bot: z.string(),
      path: z.string(),
      ...place,
      endLine: z.int(),
      endColumn: z.int(),
      message: z.string(),
      data: z.record(z.string(), z.unknown()),
      fingerprints: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
      related: z.optional(
        z.array(z.strictObject({ path: z.string(), ...place, endLine: z.int(), endColumn: z.int() })),
      ),
    }),
  ),
  problems: z.array(
    z.strictObject({ path: z.string(), ...place, code: z.string(), message: z.string(), blocks: z.boolean() }),
  ),
  counts: z.record(z.string(), z.int()),
  advisories: z.strictObject({
    state: z.enum(['ready', 'missing', 'unreadable', 'not-named', 'not-looked']),
    source: z.nullable(z.string()),
    asOf: z.nullable(z.string()),
    records: z.int(),
    malformed: z.int(),
  }),
});

interface World {
  readonly user: User;
  readonly careless: string;
  readonly clean: string;
  readonly policy: string;
}

const world = async (t: TestContext): Promise<World> => {
  const user = await newUser(t);
  const { home } = user;
  await writeFiles(home, { 'acme.policy.yaml': standardPolicy });
  return {
    user,
    careless: await writeFiles(join(home, 'careless'), carelessBot),
    clean: await writeFiles(join(home, 'clean'), talkingBot('clean')),
    policy: join(home, 'acme.policy.yaml'),
  };
};

const judged = (out: string) => {
  const parsed = checkSchema.safeParse(JSON.parse(out));
  assert.ok(parsed.success, JSON.stringify(parsed.error));
  return parsed.data;
};

const programs = async (): Promise<[string, Botyard | null][]> => {
  const node20 = await nodeOfMajor(20);
  return [
    ['the source', fromSource],
    ['the bundle under Node 24', isBuilt() ? bundleUnder(process.execPath) : null],
    ['the bundle under Node 20', isBuilt() && node20 ? bundleUnder(node20) : null],
  ];
};

for (const [name, program] of await programs()) {
  suite(`check, by ${name}`, { skip: program === null ? 'not built, or no such Node here' : false }, () => {
    const options = { program: program ?? fromSource };

    test('a clean bot passes: exit 0, no finding', async (t) => {
      const { user, policy } = await world(t);
      const { code, out, err } = await user.call(['check', 'clean', '--policy', policy, '--format', 'json'], options);
      assert.equal(code, 0, err);
      const { verdict, findings, problems } = judged(out);
      assert.deepEqual([verdict, findings, problems], ['pass', [], []]);
    });

    test('a careless bot fails: exit 1, each finding with rule and place, and never the password', async (t) => {
      const { user, policy } = await world(t);
      const { code, out, err } = await user.call(
        ['check', 'careless', '--policy', policy, '--format', 'json'],
        options,
      );
      assert.equal(code, 1, err);
      const { verdict, policy: inForce, findings } = judged(out);
      assert.deepEqual([verdict, inForce.name, inForce.level], ['fail', 'acme', 'standard']);
      assert.deepEqual(
        findings.map((f) => [f.rule, f.severity, f.bot, f.path, f.line, f.column, f.endColumn]),
        [
          ['import-not-approved', 'error', 'careless', 'bot.py', 2, 8, 16],
          ['secret-literal', 'error', 'careless', 'bot.py', 4, 12, 28],
        ],
      );
      assert.doesNotMatch(out + err, /harbour/);
    });

    test('facts name each import with place, origin and distribution', async (t) => {
      const { user } = await world(t);
      const { code, out, err } = await user.call(['facts', 'careless', '--format', 'json'], options);
      assert.equal(code, 0, err);
      const { schema, files } = JSON.parse(out);
      assert.equal(schema, 1);
      const bot = files.find((file: { path: string }) => file.path === 'bot.py');
      assert.deepEqual(bot.imports.slice(0, 1), [
        { module: 'os', line: 1, column: 8, how: 'static', origin: 'stdlib', distributions: [] },
      ]);
      const paramiko = bot.imports.find(
        (entry: { module: string; use?: true }) => entry.module === 'paramiko' && !entry.use,
      );
      assert.deepEqual([paramiko.line, paramiko.origin, paramiko.distributions], [2, 'third-party', ['paramiko']]);
    });
  });
}

suite('check', () => {
  test('of several bots the worst decides, in one JSON object', async (t) => {
    const { user, policy, careless } = await world(t);
    const both = await user.call(['check', 'clean', careless, '--policy', policy, '--format', 'json']);
    assert.equal(both.code, 1);
    assert.deepEqual([...new Set(judged(both.out).findings.map((finding) => finding.bot))], ['careless']);
    assert.equal(both.out.trim().split('\n').length, 1);
  });

  test('without a word finds the bots below, and the bot one stands in', async (t) => {
    const { user, policy, clean } = await world(t);
    assert.equal((await user.call(['check', '--policy', policy])).code, 1);
    assert.equal((await user.call(['check', '--policy', policy], { cwd: clean })).code, 0);
  });

  test('takes a lone file, whose path is relative to itself', async (t) => {
    const { user, policy, careless } = await world(t);
    const { code, out } = await user.call(['check', join(careless, 'bot.py'), '--policy', policy, '--format', 'json']);
    assert.equal(code, 1);
    assert.deepEqual([...new Set(judged(out).findings.map((finding) => finding.path))], ['bot.py']);
  });

  test('people see rule, place and the source line, and never the password itself named as a value', async (t) => {
    const { user, policy } = await world(t);
    const { code, out } = await user.call(['check', 'careless', '--policy', policy]);
    assert.equal(code, 1);
    assert.match(out, /bot\.py:2:8/);
    assert.match(out, /import-not-approved/);
    assert.match(out, /import paramiko\n/);
    assert.match(out, /bot\.py:4:12/);
    assert.doesNotMatch(out, /\x1b/);
  });

  test('colours come when asked for and go with NO_COLOR', async (t) => {
    const { user, policy } = await world(t);
    const words = ['check', 'careless', '--policy', policy];
    assert.match((await user.call(words, { env: { FORCE_COLOR: '1' } })).out, /\x1b\[/);
    assert.doesNotMatch((await user.call(words, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out, /\x1b/);
  });

  test('a policy with errors is "could not check", each error with its place in the YAML', async (t) => {
    const { user } = await world(t);
    await writeFiles(user.home, { 'bad.yaml': 'schema: 1\nname: acme\nlevel: standart\nalow:\n  modules: []\n' });
    const { code, out } = await user.call(['check', 'clean', '--policy', 'bad.yaml', '--format', 'json']);
    assert.equal(code, 2);
    const { verdict, problems } = judged(out);
    assert.equal(verdict, 'unknown');
    assert.deepEqual(problems.map(({ code, line, column, blocks }) => [code, line, column, blocks]).sort(), [
      ['policy-invalid', 3, 8, true],
      ['policy-invalid', 4, 1, true],
    ]);
  });

  test('a policy that is not there is "could not check", never the default one', async (t) => {
    const { user } = await world(t);
    const { code, out } = await user.call(['check', 'clean', '--policy', 'none.yaml', '--format', 'json']);
    assert.equal(code, 2);
    assert.equal(judged(out).verdict, 'unknown');
  });

  test('a file that cannot be read for what it holds is "could not check"', async (t) => {
    const { user, clean } = await world(t);
    await writeFiles(clean, { 'broken.py': 'def f(:\n    """never closed\n' });
    const { code, out } = await user.call(['check', 'clean', '--format', 'json']);
    assert.equal(code, 2);
    assert.equal(judged(out).verdict, 'unknown');
  });

  test('a folder that is not there is wrong use, without a stack trace', async (t) => {
    const { user } = await world(t);
    const { code, out, err } = await user.call(['check', 'nowhere']);
    assert.deepEqual([code, out], [2, '']);
    assert.doesNotMatch(err, /\n\s+at /);
  });
});
