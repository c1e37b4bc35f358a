import { formsOf } from './forms.ts';

export const MASK = '***';

/** One stream of text; what it gives back never holds a value known when it was written, whatever the chunks were. */
export interface MaskStream {
  write(text: string): string;
  end(): string;
}

export interface Masker {
  /** From now on; text already given back is not called in again. */
  add(values: readonly string[]): void;
  stream(): MaskStream;
}

/** A half-open stretch of text to hide. */
type Stretch = [start: number, end: number];

/** All occurrences of all forms, overlapping ones too, sorted and merged where they touch. */
const stretches = (text: string, forms: Iterable<string>, covered: number): Stretch[] => {
  const found: Stretch[] = covered > 0 ? [[0, covered]] : [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) found.push([at, at + form.length]);
  }
  found.sort((a, b) => a[0] - b[0]);
  const merged: Stretch[] = [];
  for (const [start, end] of found) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
};

/** Length of the longest end of `text` with which an occurrence may begin that only later text completes. */
const undecided = (text: string, forms: Iterable<string>): number => {
  const last = text.charCodeAt(text.length - 1);
  let longest = 0;
  for (const form of forms) {
    for (let length = Math.min(form.length - 1, text.length); length > longest; length--) {
      if (form.charCodeAt(length - 1) === last && text.endsWith(form.slice(0, length))) longest = length;
    }
  }
  return longest;
};

/**
 * Invariant: the output depends on the whole text and on the values, not on how the text was cut. Held back is only what
 * may still become part of an occurrence; `covered` says how much of that already is.
 */
const maskStream = (forms: ReadonlySet<string>): MaskStream => {
  let held = '';
  let covered = 0;
  let lastWasMasked = false;

  const release = (text: string, keep: number): string => {
    const cut = text.length - keep;
    let out = '';
    let at = 0;
    let next = 0;
    for (const [start, end] of stretches(text, forms, covered)) {
      if (start >= cut) break;
      out += text.slice(at, start);
      if (start > 0 || !lastWasMasked) out += MASK;
      at = Math.min(end, cut);
      next = Math.max(0, end - cut);
    }
    out += text.slice(at, cut);
    if (cut > 0) lastWasMasked = at === cut;
    covered = cut > 0 ? next : covered;
    held = text.slice(cut);
    return out;
  };

  return {
    write: (text) => {
      const all = held + text;
      return release(all, undecided(all, forms));
    },
    end: () => release(held, 0),
  };
};

/** Hides the values it is told, in every stream made from it. */
export const createMasker = (values: readonly string[] = []): Masker => {
  const forms = new Set(values.flatMap(formsOf));
  return {
    add: (more) => {
      for (const form of more.flatMap(formsOf)) forms.add(form);
    },
    stream: () => maskStream(forms),
  };
};
