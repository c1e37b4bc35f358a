import type { Baseline } from './model.ts';

/** A baseline as text: one entry a line, sorted, so that a review sees what goes and a merge rarely collides. */
export const baselineText = ({ entries }: Baseline): string => {
  const lines = [...entries]
    .sort((a, b) => order(a.path, b.path) || order(a.rule, b.rule) || order(a.fingerprint, b.fingerprint))
    .map(({ path, rule, fingerprint, count }) => `    ${JSON.stringify({ path, rule, fingerprint, count })}`);
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "schema": 1,\n  "findings": ${findings}\n}\n`;
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
