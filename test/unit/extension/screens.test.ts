import assert from 'node:assert/strict';
import { test } from 'node:test';
import { botproj, proposedName } from '../../../src/extension/bots/bot-name.ts';
import { bytes, planText } from '../../../src/extension/deploy/plan-rows.ts';
import { policyText } from '../../../src/extension/findings/policy-text.ts';
import { headerText, itemsText, lineText, summaryText } from '../../../src/extension/run/console-text.ts';
import { parametersProblem, readParameters } from '../../../src/extension/run/parameters.ts';
import { statusText } from '../../../src/extension/status/status-text.ts';
import { local, type Target } from '../../../src/extension/targets/target.ts';
import type { DeployPlan } from '../../../src/lifecycle/index.ts';
import type { Task } from '../../../src/maestro/index.ts';
import type { AdvisoriesStatus, PolicyStandingStatus } from '../../../src/protocol/index.ts';

/** What VS Code's own `l10n.t` does without a bundle. */
const t = (message: string, ...words: (string | number)[]): string =>
  message.replace(/\{(\d)\}/g, (_, n) => String(words[Number(n)]));

const production: Target = { name: 'prod', url: 'https://a.example', login: 'me', environment: 'production' };
const task = (more: Partial<Task>): Task => ({ id: 12, state: 'FINISHED', ...more });

test('a console line is what the bot printed, behind its time and its stream', () => {
  const line = { seq: 1, time: '2026-11-22T10:00:00.000Z', stream: 'stderr', text: '  two  blanks ' } as const;
  assert.match(lineText(line, null), /^\d\d:\d\d:\d\d ! {3}two {2}blanks $/);
  assert.match(lineText({ ...line, stream: 'stdout' }, 7), /^\d\d:\d\d:\d\d \[7\] {5}two {2}blanks $/);
  assert.match(lineText({ ...line, time: 'soon' }, null), /^soon ! /);
});

test('a summary counts the items and names what was left at the orchestrator', () => {
  const ended = task({ finishStatus: 'PARTIALLY_COMPLETED', totalItems: 10, processedItems: 9, failedItems: 1 });
  const artifact = { id: 1, taskId: 12, name: 'report.csv', fileName: 'report.csv', dateCreation: '' };
  const report = { task: ended, logs: [], alerts: [], artifacts: [artifact], errors: [] };
  const text = summaryText(ended, report, t);
  assert.match(text, /PARTIALLY_COMPLETED · 9 of 10 items, 1 failed/);
  assert.match(text, /artifacts: report\.csv/);
  assert.match(summaryText(task({ state: 'CANCELED' }), null, t), /CANCELED/);
  assert.equal(itemsText(task({ totalItems: null }), t), 'no items counted');
  assert.match(headerText(12, 'orders', 'local', t), /Task 12 of orders on local/);
});

test('the status bar names the target, and leads to the console once something ran there', () => {
  assert.equal(statusText(null, null, t).opens, 'targets');
  assert.equal(statusText(local, null, t).text, '$(package) local');
  assert.equal(statusText(production, null, t).text, '$(package) prod (production)');
  const following = {
    taskId: 12,
    botId: 'orders',
    target: local,
    phase: { kind: 'following', state: 'live' },
  } as const;
  assert.match(statusText(local, following, t).text, /spin\) orders: running$/);
  assert.equal(statusText(local, following, t).opens, 'console');
  assert.match(
    statusText(local, { ...following, phase: { kind: 'following', state: 'retrying' } }, t).text,
    /reconnecting/,
  );
  const ended = { kind: 'ended', task: task({ finishStatus: 'SUCCESS', totalItems: 2, processedItems: 2 }) } as const;
  assert.match(statusText(local, { ...following, phase: ended }, t).text, /\$\(pass\) orders: 2 of 2 items$/);
  assert.match(statusText(production, following, t).text, /prod \(production\) · .*orders: running \(local\)$/);
  assert.match(statusText(null, following, t).text, /Botyard · .*orders: running \(local\)$/);
  assert.equal(statusText(production, { ...following, phase: ended }, t).text, '$(package) prod (production)');
});

test('a plan says what it replaces, under which policy it passed, and names every file with its reason', () => {
  const plan = {
    botId: 'orders',
    version: '1.0.1',
    replaces: false,
    released: '1.0.0',
    checked: { policy: { name: 'acme', level: 'standard' } },
    archive: {
      files: [
        { path: 'bot.py', size: 1500, sha256: '', reason: 'python' },
        { path: 'requirements.txt', size: 500, sha256: '', reason: 'requirements' },
      ],
      excluded: [{ path: '.env', reason: 'environment-file' }],
    },
  } as unknown as DeployPlan;
  const text = planText(plan, 'local', t);
  assert.equal(text.question, 'Deploy orders 1.0.1 to local');
  assert.equal(text.answer, 'version 1.0.0 stays released until you release this one · passed under acme (standard)');
  assert.equal(text.filesTitle, '2 files, 2.0 kB');
  assert.deepEqual(text.files[0], { path: 'bot.py', size: '1.5 kB', reason: 'Python' });
  assert.deepEqual(text.leftOut, [{ path: '.env', reason: 'may hold secrets' }]);
  assert.equal(bytes(12), '12 B');
  assert.equal(bytes(2_500_000), '2.5 MB');
});

test('a policy that could not be read is an error of the status, not a name', () => {
  const status = {
    id: 'orders',
    folderUri: '',
    policy: { name: 'acme', level: 'standard' },
    policyFiles: ['p.yaml'],
  } as const;
  assert.deepEqual(policyText({ ...status, policyProblems: [] }, t), {
    text: 'policy acme (standard)',
    detail: 'orders',
    severity: 'information',
    file: 'p.yaml',
  });
  const broken = policyText({ ...status, policyProblems: [{ path: 'q.yaml', line: 3, cause: 'unknown key' }] }, t);
  assert.equal(broken.severity, 'error');
  assert.equal(broken.file, 'q.yaml');
  const nobody = { ...status, policy: { name: null, level: 'starter' }, policyFiles: [], policyProblems: [] } as const;
  assert.equal(policyText(nobody, t).text, 'no organisation policy (starter)');
});

test('the policy says who decided, how old it is and until when; what is near its end or cannot be renewed is a warning', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const said = (standing: Partial<PolicyStandingStatus>, fetched: string | null = null) => {
    const { text, detail, severity, file } = policyText(
      {
        id: 'orders',
        folderUri: '',
        policy: { name: 'acme', level: 'standard' },
        policyFiles: ['https://a.example/p.dsse.json'],
        policyProblems: [],
        standing: { layer: 'organisation', path: '', fetched, life: { state: 'endless' }, notices: [], ...standing },
      },
      t,
      now,
    );
    assert.deepEqual([text, file], ['policy acme (standard)', null], 'an address is no file to open');
    return [severity, detail];
  };
  assert.deepEqual(said({}), ['information', 'orders · decided by the organisation']);
  assert.deepEqual(said({ life: { state: 'valid', expires: '2027-01-31', daysLeft: 70 } }, '2026-11-22T11:50:00Z'), [
    'information',
    'orders · decided by the organisation · fetched 10 min ago · valid until 2027-01-31',
  ]);
  const grace = { state: 'grace', expires: '2026-11-20', closes: '2026-11-27', daysLeft: 5 } as const;
  assert.deepEqual(said({ layer: 'system', life: grace }, '2026-11-19T12:00:00Z'), [
    'warning',
    'orders · decided by this machine · fetched 3 days ago · ended on 2026-11-20, in grace until 2026-11-27',
  ]);
  assert.equal(said({ life: { state: 'closed', expires: '2026-10-01', closed: '2026-10-09' } })[0], 'error');
  assert.deepEqual(said({ notices: ['It could not be renewed.'] }, '2026-11-22T06:00:00Z'), [
    'warning',
    'orders · decided by the organisation · fetched 6 h ago · It could not be renewed.',
  ]);
});

test('parameters are a JSON object or name=value pairs, and nothing else', () => {
  assert.deepEqual(readParameters('{"limit": 10}'), { limit: 10 });
  assert.deepEqual(readParameters('customer=acme url=a=b'), { customer: 'acme', url: 'a=b' });
  assert.deepEqual(readParameters('  '), {});
  for (const wrong of ['[1]', '{"limit": }', 'customer', '=x', '"text"'])
    assert.equal(parametersProblem(wrong), true, wrong);
});

test('a proposed name is a botId, whatever the folder is called', () => {
  assert.equal(proposedName('orders'), 'orders');
  assert.equal(proposedName('Relatório de Vendas'), 'Relatorio-de-Vendas');
  assert.equal(proposedName('2024_bot_'), 'bot');
  assert.equal(proposedName('株'), 'my-bot');
  assert.equal(proposedName('con'), 'my-bot');
  assert.equal(JSON.parse(botproj('orders')).name, 'orders');
});

test('the status says of which day the advisories are, and when for want of them nothing passes', () => {
  const said = (advisories: Partial<AdvisoriesStatus>) => {
    const json = {
      state: 'ready',
      source: 'osv',
      asOf: '2026-11-20',
      records: 2,
      malformed: 0,
      holdsBack: null,
    } as const;
    const policy = { name: 'acme', level: 'standard' } as const;
    const status = { id: 'orders', folderUri: '', policy, policyFiles: [], policyProblems: [] };
    const { detail, severity } = policyText({ ...status, advisories: { ...json, ...advisories } }, t);
    return [severity, detail];
  };
  assert.deepEqual(said({}), ['information', 'orders · advisories of 2026-11-20']);
  assert.deepEqual(said({ state: 'not-named' }), ['information', 'orders · vulnerabilities are not looked for']);
  const holdsBack = 'The policy asks for advisories and there are none.';
  assert.deepEqual(said({ state: 'missing', holdsBack }), [
    'warning',
    'orders · no advisories, so nothing passes the gate',
  ]);
  assert.deepEqual(said({ asOf: '2026-01-01', holdsBack }), [
    'warning',
    'orders · advisories of 2026-01-01, so nothing passes the gate',
  ]);
});

test('our own lines in a console are in the language of VS Code, those of the bot as it printed them', () => {
  const line = { seq: 1, time: '2026-11-22T10:00:00.000Z', text: 'the bot failed' } as const;
  assert.match(lineText({ ...line, stream: 'system' }, null, 'pt-br'), /o bot falhou$/);
  assert.match(lineText({ ...line, stream: 'stdout' }, null, 'pt-br'), /the bot failed$/);
  const ended = task({ finishStatus: 'SUCCESS', finishMessage: 'finished without a report\nmore' });
  assert.match(summaryText(ended, null, t, 'pt-br'), / · terminou sem relatar ──$/);
  assert.match(summaryText(ended, null, t), / · finished without a report ──$/);
});
