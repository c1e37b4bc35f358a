import { readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { defaultPolicy, fileCheckOf } from '#core';

const T = join(homedir(), '.cache/botyard/bench/tree');
const paths = readdirSync(T, { recursive: true, encoding: 'utf8' })
  .filter((p) => p.endsWith('.py'))
  .sort()
  .filter((_, i) => i % 4 === 0);
const dec = new TextDecoder('utf-8');
const all = paths.map((p) => [p, dec.decode(readFileSync(join(T, p)))] as const).filter(([, t]) => t.length < 2e6);
const files = new Map(all.map(([p]) => [p, { unreadable: 'no-access' as const }])) as any;
const check = fileCheckOf(
  { id: 'x', entry: 'x.py', python: { major: 3, minor: 13 } as any, files },
  defaultPolicy('sha256:' as any),
  { today: '2026-11-22' },
  [],
);
const run = () => {
  for (const [p, text] of all) {
    files.set(p, { text });
    check(p);
    files.set(p, { unreadable: 'no-access' });
  }
};
run();
run();
const s = new Session();
s.connect();
await s.post('HeapProfiler.startSampling', {
  samplingInterval: 16384,
  includeObjectsCollectedByMajorGC: true,
  includeObjectsCollectedByMinorGC: true,
} as any);
run();
const { profile } = (await s.post('HeapProfiler.stopSampling')) as any;
const self = new Map<string, number>();
let total = 0;
const walk = (n: any) => {
  const k = `${n.callFrame.functionName}:${n.callFrame.url.split('/').slice(-2).join('/')}:${n.callFrame.lineNumber + 1}`;
  const b = n.selfSize;
  total += b;
  self.set(k, (self.get(k) ?? 0) + b);
  n.children.forEach(walk);
};
walk(profile.head);
console.log('MB', (total / 1e6).toFixed(0));
for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 40))
  console.log((v / 1e6).toFixed(1).padStart(7), k);
