import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyMachine } from '../../../../src/workspace/index.ts';
import { unixOwnerProblem, windowsOwnerProblem } from '../../../../src/workspace/policy/system-owner.ts';

const root = { uid: 0, gid: 0 };
const folder = { ...root, mode: 0o40755 };

test('a file of the system is believed when only root could have written it or put it there', () => {
  const file = (mode: number, owner = root) => unixOwnerProblem({ ...owner, mode: 0o100000 | mode }, folder);
  assert.deepEqual(
    [0o644, 0o600, 0o664, 0o755].map((mode) => file(mode)),
    [null, null, null, null],
  );
  assert.deepEqual(
    [0o646, 0o666, 0o777, 0o642].map((mode) => file(mode)),
    Array(4).fill('writable'),
  );
  assert.equal(file(0o644, { uid: 1000, gid: 0 }), 'not-owned');
  assert.equal(file(0o664, { uid: 0, gid: 1000 }), 'writable', 'a group that is not root may write it');
  assert.equal(file(0o644, { uid: 0, gid: 1000 }), null);
});

test('nor may others put another file in its place', () => {
  const inside = (around: { uid: number; gid: number; mode: number }) =>
    unixOwnerProblem({ ...root, mode: 0o100644 }, around);
  assert.equal(inside({ uid: 1000, gid: 0, mode: 0o40755 }), 'folder-not-owned');
  assert.equal(inside({ ...root, mode: 0o41777 }), 'folder-writable');
  assert.equal(inside({ uid: 0, gid: 50, mode: 0o40775 }), 'folder-writable');
});

test('on Windows the descriptors of file and folder say the same', () => {
  const closed = 'O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;0x1200a9;;;BU)(A;;FR;;;WD)\r\n';
  const problem = (file: string, around = closed) => windowsOwnerProblem(file, around);
  assert.equal(problem(closed), null);
  assert.equal(problem('O:S-1-5-21-1-2-3-1001G:SYD:(A;;FA;;;BA)'), 'not-owned');
  for (const rights of [
    'FA',
    'FW',
    'GA',
    'GW',
    'WD',
    'WO',
    'SD',
    'DCLC',
    '0x1301bf',
    '0x2',
    '0x40000000',
    '0x10000000',
  ])
    assert.equal(problem(`O:BAD:(A;;FA;;;BA)(A;ID;${rights};;;BU)`), 'writable', rights);
  assert.equal(problem('O:BAD:(D;;FW;;;BU)(A;;FA;;;SY)'), null, 'a refusal opens nothing');
  assert.equal(problem('O:BAD:(A;OICIIO;GA;;;CO)(A;;FA;;;SY)'), null, 'meant for what is made inside');
  assert.equal(problem('O:BAD:NO_ACCESS_CONTROL'), 'writable');
  assert.equal(problem(closed, 'O:SYD:AI(A;OICIID;FA;;;SY)(A;CIID;DCLCRPCR;;;BU)'), 'folder-writable');
  assert.deepEqual(
    ['', 'nonsense', 'D:(A;;FA;;;BA)'].map((text) => problem(text)),
    Array(3).fill('unknown'),
  );
});

test('each system has its place for it, which no relative word of an environment moves', () => {
  const place = (platform: NodeJS.Platform, env = {}) => policyMachine(env, platform, '/home/ana').systemFile;
  assert.equal(place('linux', { XDG_CONFIG_HOME: '/tmp/x' }), '/etc/botyard/policy.yaml');
  assert.equal(place('darwin'), '/Library/Application Support/Botyard/policy.yaml');
  assert.equal(place('win32', { ProgramData: 'D:\\Data' }), 'D:\\Data\\Botyard\\policy.yaml');
  assert.equal(place('win32', { ProgramData: 'here' }), 'C:\\ProgramData\\Botyard\\policy.yaml');
});
