/**
 * A text in the words of another language: the first template that fits it, with what stood at `{0}`, `{1}`, … put where
 * the translation has them. Null where none fits.
 */
export const filled = (templates: Readonly<Record<string, string>>, text: string): string | null => {
  if (Object.hasOwn(templates, text)) return templates[text] ?? null;
  for (const [template, translation] of Object.entries(templates)) {
    const held = heldBy(template, text);
    if (held !== null) return translation.replace(/\{(\d)\}/g, (_, index) => held[Number(index)] ?? '');
  }
  return null;
};

/** What stands at the gaps of a template; walked piece by piece, as no text may make a pattern run away. */
const heldBy = (template: string, text: string): readonly string[] | null => {
  const [head = '', ...pieces] = template.split(/\{\d\}/);
  if (pieces.length === 0 || !text.startsWith(head)) return null;
  const held: string[] = [];
  let at = head.length;
  for (const [i, piece] of pieces.entries()) {
    const isLast = i === pieces.length - 1;
    const end = isLast ? text.length - piece.length : text.indexOf(piece, at + 1);
    if (end <= at || (isLast && !text.endsWith(piece))) return null;
    held.push(text.slice(at, end));
    at = end + piece.length;
  }
  return held;
};
