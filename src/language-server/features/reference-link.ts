/** Where a lesson's reference can be read; null for one without a page of its own. */
export const referenceLink = (reference: string): string | null => {
  const weakness = /^CWE-(\d+)\b/.exec(reference);
  if (weakness) return `https://cwe.mitre.org/data/definitions/${weakness[1]}.html`;
  const top10 = /^OWASP (A\d\d): (.+)$/.exec(reference);
  if (top10) return `https://owasp.org/Top10/${top10[1]}_2021-${(top10[2] ?? '').replace(/ /g, '_')}/`;
  return /^https:\/\/\S+$/.test(reference) ? reference : null;
};
