/**
 * Patterns in the manner of .gitignore, matched by hand: a regular expression made from a hostile pattern could take for
 * ever, this takes at most length of pattern times length of path.
 */
export interface Pattern {
  readonly text: string;
  readonly negated: boolean;
  /** Only folders. */
  readonly folder: boolean;
  readonly segments: readonly Segment[];
}

/** `**`, or what one name must be like. */
type Segment = '**' | readonly Token[];
type Token = '*' | ((character: string) => boolean);

/** One line as a pattern; null for blanks and comments. A pattern with a `/` before its end is tied to the root. */
export const patternOf = (line: string): Pattern | null => {
  const text = line.replace(/\r$/, '').replace(/(?<!\\) +$/, '');
  if (text === '' || text.startsWith('#')) return null;
  const negated = text.startsWith('!');
  const wanted = negated ? text.slice(1) : text;
  const folder = wanted.endsWith('/');
  const body = folder ? wanted.slice(0, -1) : wanted;
  const names = body.split('/').filter((name, i) => name !== '' || i > 0);
  if (names.every((name) => name === '')) return null;
  if (!body.includes('/')) names.unshift('**');
  // A closing `**` is everything below, not the folder itself.
  if (names.length > 1 && names.at(-1) === '**') names.push('*');
  return { text, negated, folder, segments: names.map((name) => (name === '**' ? name : tokensOf(name))) };
};

/** Does the pattern name this very path? (What lies below a named folder is the caller's to decide.) */
export const matches = (pattern: Pattern, path: string, isFolder: boolean): boolean =>
  (isFolder || !pattern.folder) &&
  wild(
    pattern.segments,
    path.split('/'),
    (segment) => segment === '**',
    (segment, name) => segment !== '**' && matchesName(segment, name),
  );

const matchesName = (tokens: readonly Token[], name: string): boolean =>
  wild(
    tokens,
    [...name],
    (token) => token === '*',
    (token, character) => token !== '*' && token(character),
  );

/** Wildcard match where only the last star is ever gone back to. */
const wild = <P, T>(
  pattern: readonly P[],
  items: readonly T[],
  isStar: (part: P) => boolean,
  accepts: (part: P, item: T) => boolean,
): boolean => {
  let p = 0;
  let star = -1;
  let from = 0;
  for (let i = 0; i < items.length; ) {
    const part = pattern[p];
    const item = items[i] as T;
    if (part !== undefined && isStar(part)) {
      star = p++;
      from = i;
    } else if (part !== undefined && accepts(part, item)) {
      p++;
      i++;
    } else if (star >= 0) {
      p = star + 1;
      i = ++from;
    } else return false;
  }
  return pattern.slice(p).every(isStar);
};

/** `*`, `?`, `[a-z]`, `[!a]` and `\` inside one name. */
const tokensOf = (name: string): readonly Token[] => {
  const tokens: Token[] = [];
  const characters = [...name];
  for (let i = 0; i < characters.length; i++) {
    const c = characters[i] ?? '';
    const end = c === '[' ? classEnd(characters, i) : -1;
    if (end > 0) {
      tokens.push(classToken(characters.slice(i + 1, end)));
      i = end;
    } else if (c === '*') tokens.push('*');
    else if (c === '?') tokens.push(() => true);
    else {
      const plain = c === '\\' ? (characters[++i] ?? c) : c;
      tokens.push((other) => other === plain);
    }
  }
  return tokens;
};

/** The `]` that closes a class; the first character of a class may be `]` itself. */
const classEnd = (characters: readonly string[], at: number): number => {
  const first = ['!', '^'].includes(characters[at + 1] ?? '') ? at + 2 : at + 1;
  return characters.indexOf(']', first + 1);
};

const classToken = (body: readonly string[]): Token => {
  const negated = ['!', '^'].includes(body[0] ?? '');
  const members = negated ? body.slice(1) : body;
  return (c) => isMember(members, c) !== negated;
};

const isMember = (members: readonly string[], c: string): boolean => {
  for (let i = 0; i < members.length; i++) {
    const low = members[i] ?? '';
    const high = members[i + 1] === '-' ? members[i + 2] : undefined;
    if (high !== undefined) {
      if (c >= low && c <= high) return true;
      i += 2;
    } else if (c === low) return true;
  }
  return false;
};
