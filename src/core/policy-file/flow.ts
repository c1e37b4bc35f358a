/** One bracket that is open: the key or position at which it stands now. */
export interface FlowFrame {
  readonly kind: 'map' | 'list';
  /** Of a map the key whose value is being written, null while it is the key; of a list the position. */
  readonly step: string | number | null;
  readonly keys: ReadonlySet<string>;
}

interface Open {
  readonly kind: 'map' | 'list';
  step: string | number | null;
  readonly keys: Set<string>;
}

/** The brackets of `[…` and `{…` that are still open at the end of a text, outermost first. */
export const flowFrames = (text: string): readonly FlowFrame[] => {
  const open: Open[] = [];
  let word = '';
  const token = /"(?:[^"\\]|\\.)*(?:"|$)|'[^']*(?:'|$)|(?:^|(?<=\s))#[^\n]*|[[\]{},:]|[^\s"'#,:[\]{}]+|\s+|./g;
  for (const [found] of text.matchAll(token)) {
    const here = open.at(-1);
    if (found === '[' || found === '{') open.push(opened(found));
    else if (found === ']' || found === '}') open.pop();
    else if (found === ',' && here) next(here);
    else if (found === ':' && here?.kind === 'map' && here.step === null) {
      here.keys.add(word);
      here.step = word;
    } else if (/^[^\s#]/.test(found)) word = found.replace(/^["']|["']$/g, '');
  }
  return open;
};

const opened = (bracket: string): Open =>
  bracket === '[' ? { kind: 'list', step: 0, keys: new Set() } : { kind: 'map', step: null, keys: new Set() };

const next = (here: Open): void => {
  here.step = here.kind === 'list' ? Number(here.step) + 1 : null;
};
