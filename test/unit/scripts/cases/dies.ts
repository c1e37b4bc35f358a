import { test } from 'node:test';

test('dies', () => process.kill(process.pid, 'SIGKILL'));
