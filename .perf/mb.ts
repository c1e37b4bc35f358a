import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

for (const s of [
  '--invocation-count-for-turbofan=1000000',
  '--max-inlined-bytecode-size-cumulative=200',
  '--max-maglev-inlined-bytecode-size-cumulative=460',
])
  setFlagsFromString(s);
const T = join(homedir(), '.cache/botyard/bench/tree');
const paths = readdirSync(T, { recursive: true, encoding: 'utf8' })
  .filter((p) => p.endsWith('.py'))
  .sort();
const dec = new TextDecoder('utf-8');
const all = paths.map((p) => dec.decode(readFileSync(join(T, p)))).filter((t) => t.length < 2e6);
const cls = new Uint8Array(256);
for (let i = 97; i < 123; i++) cls[i] = 1;
const a = (t: string) => {
  let n = 0;
  for (let i = 0; i < t.length; i++) n += cls[t.charCodeAt(i) & 255] as number;
  return n;
};
const enc = new TextEncoder();
const bytes = new Uint8Array(8e6);
const fill = (t: string): number => {
  const { read, written } = enc.encodeInto(t, bytes);
  if (written === t.length) return 1;
  for (let i = 0; i < t.length; i++) {
    const c = t.charCodeAt(i);
    bytes[i] = c < 128 ? c : 255;
  }
  return 0;
};
const b = (t: string) => {
  let n = 0;
  const l = t.length;
  for (let i = 0; i < l; i++) n += cls[bytes[i] as number] as number;
  return n;
};
for (let r = 0; r < 3; r++) {
  let t0 = performance.now();
  for (const t of all) a(t);
  const x = performance.now() - t0;
  t0 = performance.now();
  let q = 0;
  for (const t of all) q += fill(t);
  const y = performance.now() - t0;
  t0 = performance.now();
  for (const t of all) {
    b(t);
  }
  console.log('charCodeAt', x | 0, 'fill', y | 0, 'ascii', q, 'of', all.length, 'bytes', (performance.now() - t0) | 0);
}
