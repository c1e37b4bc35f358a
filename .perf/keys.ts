import { join } from 'node:path';
import { keystrokes } from '../scripts/bench/keystrokes.ts';

for (const count of [10, 1500]) {
  const r = await keystrokes(join(import.meta.dirname, '../dist/language-server.cjs'), count);
  console.log(count, r);
}
