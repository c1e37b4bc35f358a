import type { Finding } from '../bot.ts';
import { isExcused } from '../excused.ts';
import { covers } from './one-cause.ts';

/**
 * Two causes at one place, of which one is to be mended first: a file that is made otherwise is then one to be removed. As
 * long as the first stands it speaks for both; mended or excused, it hides nothing.
 */
const pairs: readonly { readonly first: string; readonly next: string }[] = [
  { first: 'temp-file-insecure', next: 'temp-file-not-deleted' },
];

export interface OneAtATime {
  readonly findings: readonly Finding[];
  /** What stands behind one of them, and counts as soon as that is excused. */
  readonly behind: readonly Finding[];
}

/** Of findings whose excuses are known: of such a pair the first stays and names the other, unless that is more severe. */
export const oneAtATime = (findings: readonly Finding[]): OneAtATime => {
  const over = new Map<Finding, Finding>();
  for (const { first, next } of pairs) {
    const standing = findings.filter((finding) => finding.rule === first && !isExcused(finding));
    if (standing.length === 0) continue;
    for (const finding of findings) {
      const before = finding.rule === next && standing.find((other) => covers(other, finding));
      // What is excused is kept, as baselines and waivers look for it.
      if (before && !isExcused(finding)) over.set(finding, before);
    }
  }
  if (over.size === 0) return { findings, behind: [] };
  const named = findings.flatMap((finding) => {
    if (over.has(finding)) return [];
    const others = [...over].flatMap(([behind, before]) => (before === finding ? [behind.rule] : []));
    return others.length === 0 ? [finding] : [{ ...finding, data: { ...finding.data, also: [...new Set(others)] } }];
  });
  return { findings: named, behind: [...over.keys()] };
};
