/** The language status draws a row in one line and cuts what is longer. */
const width = 66;
const between = ' · ';

export interface StatusRow {
  readonly text: string;
  readonly detail: string;
}

/** Deals the facts behind a text out over rows, as many in each as can be seen; a long fact has a row of its own. */
export const statusRows = (text: string, detail: string): readonly StatusRow[] => {
  const rows: { text: string; facts: string[] }[] = [{ text, facts: [] }];
  for (const fact of detail.split(between)) {
    const last = rows.at(-1);
    const isRoom = last && [last.text, ...last.facts, fact].join(between).length <= width;
    if (isRoom) last.facts.push(fact);
    else rows.push({ text: fact, facts: [] });
  }
  return rows.map((row) => ({ text: row.text, detail: row.facts.join(between) }));
};
