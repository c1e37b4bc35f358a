import type { Finding } from '../bot.ts';

/**
 * Two rules that speak of the same place for the same cause: what mends the one always mends the other. Where each wants
 * something of its own (a password in the address of a host that is on no list), both are told.
 */
const pairs: readonly { readonly stronger: string; readonly weaker: string }[] = [
  // That a model's address is on no list says more than that its server is on none.
  { stronger: 'model-not-approved', weaker: 'host-not-approved' },
  // Whose text is run says more than that only run time knows it.
  { stronger: 'model-output-executed', weaker: 'import-unresolved' },
  // What came from the vault is hidden whatever it is called.
  { stronger: 'credential-exposed', weaker: 'personal-data-logged' },
];

/** One cause, one finding: of such a pair the stronger rule's stays and names the other; unless the other is more severe. */
export const oneCauseEach = (findings: readonly Finding[]): readonly Finding[] => {
  const under = new Map<Finding, Finding>();
  for (const { stronger, weaker } of pairs) {
    const strong = findings.filter(({ rule }) => rule === stronger);
    if (strong.length === 0) continue;
    for (const finding of findings) {
      const over = finding.rule === weaker ? strong.find((other) => covers(other, finding)) : undefined;
      if (over !== undefined) under.set(finding, over);
    }
  }
  if (under.size === 0) return findings;
  return findings.filter((finding) => !under.has(finding)).map((finding) => naming(finding, under));
};

const naming = (finding: Finding, under: ReadonlyMap<Finding, Finding>): Finding => {
  const others = [...under].flatMap(([weaker, over]) => (over === finding ? [weaker.rule] : []));
  return others.length === 0 ? finding : { ...finding, data: { ...finding.data, also: [...new Set(others)] } };
};

const weight: readonly Finding['severity'][] = ['info', 'warning', 'error'];

export const covers = (stronger: Finding, weaker: Finding): boolean =>
  weight.indexOf(stronger.severity) >= weight.indexOf(weaker.severity) &&
  stronger.place.path === weaker.place.path &&
  stronger.place.start < weaker.place.end &&
  weaker.place.start < stronger.place.end;
