import type { Range } from '../bot.ts';

/** A value with its name in a file of settings; the range is that of the value without its quotes. */
export interface Setting extends Range {
  readonly name: string;
  readonly value: string;
}

/** By the name of a file, whether people keep settings in it that are read here. */
export const isOfSettings = (path: string): boolean =>
  /(?:^|\/)(?:\.env(?:\.[^/]*)?|[^/]*\.(?:env|ini|cfg|conf|config|properties|toml|ya?ml|json|jsonc|json5|xml|botproj))$/i.test(
    path,
  ) &&
  !/(?:^|\/)(?:botyard\.[^/]*|[^/]*\.dsse\.json|package(?:-lock)?\.json|(?:i18n|locales?|lang|translations)\/.*)$/i.test(
    path,
  );

/** A machine's line holds no setting that a person wrote. */
const longestLine = 2_000;

/**
 * `name = value`, `name: value`, `export NAME=value`, and in any line `"name": "value"`, `name="value"` and
 * `<name>value</name>`. All quantifiers are bounded, and a line is short.
 */
const ofLine =
  /^[\s-]{0,80}(?:export\s|set\s|\$env:)?["']?([\p{L}_][\p{L}\p{N}_.-]{0,80})["']?[ \t]{0,20}[=:][ \t]{0,20}(.+)$/u;
const pairs =
  /(?:["']([\p{L}_][\p{L}\p{N}_.-]{0,80})["'][ \t]{0,9}:|\b([\p{L}_][\p{L}\p{N}_.-]{0,80})[ \t]{0,9}=)[ \t]{0,9}(["'])((?:[^"'\\]|\\.){1,300})\3/gu;
const elements = /<([\p{L}_][\p{L}\p{N}_.-]{0,80})>([^<>]{1,300})<\//gu;

/** The settings in a text, in the order of its lines. */
export const settingsIn = (text: string): readonly Setting[] => {
  const found: Setting[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start <= longestLine) addSettings(text.slice(start, end).replace(/\r$/, ''), start, found);
    start = end + 1;
  }
  return found;
};

const addSettings = (line: string, offset: number, found: Setting[]): void => {
  if (/^\s*(?:[#;!]|\/\/|<!--)/.test(line)) return;
  const before = found.length;
  for (const match of line.matchAll(pairs)) {
    const value = match[4] ?? '';
    add(match[1] ?? match[2] ?? '', value, offset + match.index + match[0].length - 1 - value.length, found);
  }
  for (const match of line.matchAll(elements)) {
    const value = match[2] ?? '';
    add(match[1] ?? '', value, offset + match.index + match[0].length - 2 - value.length, found);
  }
  const whole = found.length === before ? ofLine.exec(line) : null;
  if (whole === null) return;
  const [, name = '', rest = ''] = whole;
  const at = offset + line.length - rest.length;
  const quoted = /^(["'])(.*)\1\s*(?:[#;].*)?,?$/.exec(rest);
  if (quoted) add(name, quoted[2] ?? '', at + 1, found);
  else add(name, rest.replace(/\s[#;].*$/, '').trimEnd(), at, found);
};

const add = (name: string, value: string, start: number, found: Setting[]): void => {
  if (value !== '') found.push({ name, value, start, end: start + value.length });
};
