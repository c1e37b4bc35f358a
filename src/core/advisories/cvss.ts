import type { AdvisorySeverity } from './model.ts';

type Weights = Readonly<Record<string, number>>;

/** Weights of the base metrics, as the specification of CVSS 3.1 (section 7.4) gives them; 3.0 has the same. */
const weights: Readonly<Record<string, Weights>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  C: { H: 0.56, L: 0.22, N: 0 },
  I: { H: 0.56, L: 0.22, N: 0 },
  A: { H: 0.56, L: 0.22, N: 0 },
};

/** Rights that are needed weigh less when others than the attacked are hit (scope changed). */
const rights: Readonly<Record<string, Weights>> = {
  U: { N: 0.85, L: 0.62, H: 0.27 },
  C: { N: 0.85, L: 0.68, H: 0.5 },
};

/** The base score of a `CVSS:3.x/…` vector; null when it is none. */
export const baseScore = (vector: string): number | null => {
  if (!/^CVSS:3\.[01]\//.test(vector)) return null;
  const said = new Map(vector.split('/').map((part) => part.split(':', 2) as [string, string]));
  const scope = said.get('S') ?? '';
  const weight = (metric: string): number => weights[metric]?.[said.get(metric) ?? ''] ?? Number.NaN;
  const right = rights[scope]?.[said.get('PR') ?? ''] ?? Number.NaN;
  const hit = 1 - (1 - weight('C')) * (1 - weight('I')) * (1 - weight('A'));
  const impact = scope === 'C' ? 7.52 * (hit - 0.029) - 3.25 * (hit - 0.02) ** 15 : 6.42 * hit;
  const ease = 8.22 * weight('AV') * weight('AC') * right * weight('UI');
  if (Number.isNaN(impact + ease)) return null;
  return impact <= 0 ? 0 : roundUp(Math.min(10, (scope === 'C' ? 1.08 : 1) * (impact + ease)));
};

/** To one decimal, up; by whole numbers, as the specification asks, so that no machine's arithmetic adds a tenth. */
const roundUp = (score: number): number => {
  const whole = Math.round(score * 100_000);
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10;
};

/** The qualitative scale; a score of nothing is still an advisory, so it counts as low. */
export const levelOf = (score: number): AdvisorySeverity => {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
};
