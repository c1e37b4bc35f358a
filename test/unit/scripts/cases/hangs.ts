import { test } from 'node:test';

test('hangs', () => new Promise((resolve) => setTimeout(resolve, 1e8)));
