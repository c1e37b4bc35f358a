import { test } from 'node:test';

test('cannot run here', { skip: 'for a reason' }, () => {});
