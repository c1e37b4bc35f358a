import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ApprovalRequest,
  approvalRequestAddress,
  approvalRequestName,
  approvalRequestText,
  readApprovalRequest,
} from '#core';

const request: ApprovalRequest = {
  distribution: 'Paramiko.ng',
  module: 'paramiko',
  bot: 'orders',
  policy: 'acme: "all" # bots',
  date: '2026-11-22',
  reason: "the bank's files come by SFTP: # and no other way",
};

test('a request read back is the request that was written, whatever its words', () => {
  assert.deepEqual(readApprovalRequest(approvalRequestText(request)), { request });
});

test('the name of a request says when, for which bot and what, and is the same for the same', () => {
  assert.equal(approvalRequestName(request), '2026-11-22-orders-paramiko-ng.request.yaml');
});

const host: ApprovalRequest = {
  list: 'hosts',
  entry: 'API.other.example',
  bot: 'orders',
  policy: null,
  date: '2026-11-22',
};

test('a host, a folder or a model is asked for by the list it would go to', () => {
  assert.deepEqual(readApprovalRequest(approvalRequestText(host)), { request: host });
  assert.equal(approvalRequestName(host), '2026-11-22-orders-api-other-example.request.yaml');
  assert.equal(
    approvalRequestName({ ...host, list: 'paths', entry: '..\\..' }),
    '2026-11-22-orders-entry.request.yaml',
  );
  const address = approvalRequestAddress('https://desk.example/new?d={distribution}&m={module}', host);
  assert.equal(address, 'https://desk.example/new?d=API.other.example&m=hosts');
});

test('what goes into an address cannot lead elsewhere', () => {
  const address = approvalRequestAddress('https://desk.example/new?d={distribution}&b={bot}&p={policy}', {
    ...request,
    policy: '../&x=1#?/@evil',
  });
  const { host, searchParams, hash } = new URL(address);
  assert.deepEqual(
    { host, d: searchParams.get('d'), p: searchParams.get('p'), x: searchParams.get('x'), hash },
    { host: 'desk.example', d: 'Paramiko.ng', p: '../&x=1#?/@evil', x: null, hash: '' },
  );
});

for (const [name, text] of Object.entries({
  'an empty file': '',
  'a list': '- 1\n',
  'a policy': 'schema: 1\nname: acme\nlevel: standard\n',
  'broken YAML': 'schema: [1\n',
  'an unknown key': `${approvalRequestText(request)}granted: true\n`,
  'a distribution that is none': approvalRequestText({ ...request, distribution: '*' }),
  'a bot that is none': approvalRequestText({ ...request, bot: '../orders' }),
  'an entry with a star': approvalRequestText({ ...host, entry: '*.example' }),
  'a list that is none': approvalRequestText(host).replace('hosts', 'deny'),
  'an entry and a distribution': `${approvalRequestText(host)}distribution: pandas\nmodule: pandas\n`,
  aliases: `a: &a [1]\nb: *a\n${approvalRequestText(request)}`,
})) {
  test(`${name} is not a request`, () => {
    assert.ok('cause' in readApprovalRequest(text));
  });
}
