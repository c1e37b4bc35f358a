import { satisfies } from './satisfies.ts';
import { parseSpecifiers } from './specifiers.ts';

/** What is known of where a bot runs: `python_version`, `sys_platform` and so on. What is not there is not known. */
export type MarkerEnvironment = Readonly<Record<string, string | readonly string[]>>;

interface Operand {
  readonly kind: 'variable' | 'value';
  readonly text: string;
}

/** A condition on the environment, as PEP 508 writes it behind `;`. */
export type Marker =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Marker[] }
  | { readonly kind: 'compare'; readonly left: Operand; readonly operator: string; readonly right: Operand };

const variables =
  /^(python_version|python_full_version|os[._]name|sys[._]platform|platform_(release|system)|platform[._](version|machine|python_implementation)|python_implementation|implementation_(name|version)|extras?|dependency_groups)$/;

const tokens = /[ \t]*(?:([()])|("[^"]*"|'[^']*')|(===|==|~=|!=|<=|>=|<|>)|([A-Za-z_][\w.]*))/y;

/** Deeper than any person nests, and far from the end of the stack. */
const deepest = 64;

/** Null for what is no marker. */
export const parseMarker = (text: string): Marker | null => {
  const words = wordsOf(text);
  if (words === null) return null;
  const reader: Reader = { words, at: 0 };
  const marker = readOr(reader, 0);
  return marker !== null && reader.at === words.length ? marker : null;
};

interface Reader {
  readonly words: readonly string[];
  at: number;
}

/** Longer than any person writes. */
const longest = 10_000;

const wordsOf = (text: string): readonly string[] | null => {
  if (text.length > longest) return null;
  const words: string[] = [];
  const end = text.trimEnd().length;
  let at = 0;
  while (at < end) {
    tokens.lastIndex = at;
    const match = tokens.exec(text);
    if (match === null) return null;
    words.push(match[0].trim());
    at += match[0].length;
  }
  return words;
};

const readOr = (reader: Reader, depth: number): Marker | null => readChain(reader, 'or', () => readAnd(reader, depth));

const readAnd = (reader: Reader, depth: number): Marker | null =>
  readChain(reader, 'and', () => readAtom(reader, depth));

const readChain = (reader: Reader, kind: 'and' | 'or', next: () => Marker | null): Marker | null => {
  const parts: Marker[] = [];
  do {
    const part = next();
    if (part === null) return null;
    parts.push(part);
  } while (take(reader, kind));
  return parts.length === 1 ? (parts[0] ?? null) : { kind, parts };
};

const readAtom = (reader: Reader, depth: number): Marker | null => {
  if (!take(reader, '(')) return readComparison(reader);
  const inner = depth < deepest ? readOr(reader, depth + 1) : null;
  return inner !== null && take(reader, ')') ? inner : null;
};

const readComparison = (reader: Reader): Marker | null => {
  const left = readOperand(reader);
  const operator = readOperator(reader);
  const right = readOperand(reader);
  return left && operator && right ? { kind: 'compare', left, operator, right } : null;
};

const readOperand = (reader: Reader): Operand | null => {
  const word = reader.words[reader.at++] ?? '';
  if (/^["']/.test(word)) return { kind: 'value', text: word.slice(1, -1) };
  return variables.test(word) ? { kind: 'variable', text: nameOf(word) } : null;
};

const nameOf = (word: string): string => {
  const name = word.replace('.', '_');
  return name === 'python_implementation' ? 'platform_python_implementation' : name;
};

const readOperator = (reader: Reader): string | null => {
  const word = reader.words[reader.at++] ?? '';
  if (word === 'not') return take(reader, 'in') ? 'not in' : null;
  return word === 'in' || /^[=~!<>]/.test(word) ? word : null;
};

const take = (reader: Reader, word: string): boolean => {
  if (reader.words[reader.at] !== word) return false;
  reader.at++;
  return true;
};

/** True, false, or null where the environment does not say enough. */
export const evaluateMarker = (marker: Marker, environment: MarkerEnvironment): boolean | null => {
  if (marker.kind === 'compare') return compare(marker, environment);
  const results = marker.parts.map((part) => evaluateMarker(part, environment));
  // One that decides is enough, whatever the unknown ones are.
  const decides = marker.kind === 'or';
  if (results.includes(decides)) return decides;
  return results.includes(null) ? null : !decides;
};

type Comparison = Extract<Marker, { kind: 'compare' }>;

const compare = ({ left, operator, right }: Comparison, environment: MarkerEnvironment): boolean | null => {
  const key = left.kind === 'variable' ? left.text : right.kind === 'variable' ? right.text : null;
  const a = left.kind === 'variable' ? environment[left.text] : left.text;
  const b = right.kind === 'variable' && right.text === key ? environment[right.text] : right.text;
  if (key === null || typeof a !== 'string' || b === undefined) return null;
  if (typeof b !== 'string') return isMember(a, operator, b);
  if (key === 'extra') return compareText(extraName(a), operator, extraName(b));
  return (versioned.has(key) ? compareAsVersions(a, operator, b) : null) ?? compareText(a, operator, b);
};

const versioned = new Set(['implementation_version', 'platform_release', 'python_full_version', 'python_version']);

/** Null where these are no versions. */
const compareAsVersions = (a: string, operator: string, b: string): boolean | null => {
  if (operator === '===') return /[\s;)]/.test(b) ? null : a.toLowerCase() === b.toLowerCase();
  const specifiers = parseSpecifiers(operator + b);
  const isOne = specifiers.clauses.length === 1 && specifiers.problems.length === 0 && !b.includes(',');
  return isOne ? satisfies(a, specifiers) : null;
};

const compareText = (a: string, operator: string, b: string): boolean | null => {
  switch (operator) {
    case 'in':
      return b.includes(a);
    case 'not in':
      return !b.includes(a);
    case '==':
    case '<=':
    case '>=':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
    case '>':
      return false;
    default:
      return null;
  }
};

const isMember = (a: string, operator: string, set: readonly string[]): boolean | null => {
  const isIn = set.some((each) => extraName(each) === extraName(a));
  return operator === 'in' ? isIn : operator === 'not in' ? !isIn : null;
};

/** Extras are compared as the names of distributions are. */
const extraName = (text: string): string => text.toLowerCase().replace(/[-_.]+/g, '-');
