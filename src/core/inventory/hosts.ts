import { type Code, kindAt } from '../python/code.ts';
import type { PythonFile } from '../python/index.ts';
import { Kind } from '../python/lexer/tokens.ts';

/** Names of XML vocabularies look like addresses; nobody calls there. */
const vocabularies =
  /^(www\.w3\.org|schemas\.(microsoft|xmlsoap|openxmlformats|android)\.(com|org)|purl\.org|ns\.adobe\.com)$/;

/** The host of each address that stands in a string of the code, without port, user name and password. */
export const hostsIn = ({ source: { code, statements } }: PythonFile): readonly string[] => {
  // A string that is a statement by itself describes the code: nothing is done with it.
  const described = new Set(
    statements.filter((one) => isText(code, one.first) && one.end - one.first === 1).map(({ first }) => first),
  );
  const hosts = new Set<string>();
  for (let i = 0; i < code.count; i++) {
    if (!isText(code, i) || described.has(i)) continue;
    const literal = code.text.slice(code.starts[i], code.ends[i]);
    for (const host of hostsOf(literal, kindAt(code, i) === Kind.fMiddle)) hosts.add(host);
  }
  return [...hosts];
};

const isText = (code: Code, i: number): boolean => {
  const kind = kindAt(code, i);
  return kind === Kind.string || kind === Kind.fMiddle;
};

/** Bounded on both sides: a string may be a megabyte without a blank. */
const address = /\b[a-z][a-z0-9+.-]{1,20}:\/\/([^\s/?#"'\\<>(),;]{1,400})/gi;

/** `goesOn`: a field follows the text, and what the text ends with may be half a host. */
const hostsOf = (literal: string, goesOn: boolean): readonly string[] =>
  [...literal.matchAll(address)].flatMap((match) => {
    const isCut = goesOn && match.index + match[0].length === literal.length;
    return isCut ? [] : (hostOf(match[1] ?? '') ?? []);
  });

/** The host of what stands behind `://`; null for none, and for the names of vocabularies. */
export const hostOf = (authority: string): string | null => {
  const place = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const host = place.startsWith('[') ? place.slice(0, place.indexOf(']') + 1) : place.replace(/:.*$/, '');
  const isHost =
    /^\[[0-9a-f:.]{2,}\]$/.test(host) || /^[\p{L}\p{N}_]([\p{L}\p{N}_-]|\.(?=[\p{L}\p{N}_]))*$/u.test(host);
  return isHost && !vocabularies.test(host) ? host : null;
};
