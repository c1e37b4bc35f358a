/** One logical line: comments gone, continuations joined. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines pip would read. */
export const requirementLines = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const continued: boolean = raw.endsWith('\\') && !/^\s*#/.test(raw);
    const part = (continued ? raw.slice(0, -1) : raw).replace(/(^|\s)#.*$/, '');
    const joined: Line = open
      ? { number: open.number, text: `${open.text}${part}` }
      : { number: index + 1, text: part };
    open = continued ? joined : null;
    if (!continued && joined.text.trim() !== '') lines.push({ ...joined, text: joined.text.trim() });
  }
  return open && open.text.trim() !== '' ? [...lines, { ...open, text: open.text.trim() }] : lines;
};

/** A file this line brings in, to be installed or only to hold versions down; null for any other line. */
export const includedFile = (line: string): { readonly file: string; readonly isConstraint: boolean } | null => {
  const [, option, file] = /^(-r|-c|--requirement|--constraint)(?:\s*=\s*|\s*)(\S+)$/.exec(line) ?? [];
  if (option === undefined || file === undefined) return null;
  return { file: file.replace(/^["']|["']$/g, ''), isConstraint: option.includes('c') };
};

const NAME = String.raw`[A-Za-z0-9][\w.-]*\s*(?:\[[\w\s,.-]*\])?`;
const DISTRIBUTION = new RegExp(String.raw`^${NAME}\s*(?:[(<>=!~][^@/\\]*)?$`);
const WHEEL = new RegExp(String.raw`^(?:${NAME}\s*@\s*)?https?://\S+\.whl(?:[#?]\S*)?$`, 'i');
/** A name like any other for us, a file beside the requirements for pip. */
const ARCHIVE = /\.(whl|zip|tgz|tbz|txz|tar(\.\w+)?)(\[.*)?$/i;
/** They say how carefully to choose, never where from or what is run. */
const HARMLESS = /^--(pre|prefer-binary|require-hashes)$/;

/**
 * Why a line is not taken; null when it is. Taken is what a wheel can meet: a distribution of this machine's index, or
 * a wheel by its address. Anything else would run code at installation, read outside the bot, or move where packages
 * come from, and pip knows more spellings of that than anyone could list: so the list is of what is taken.
 */
export const notTaken = (line: string): string | null => {
  if (/[\0-\x08\v\f\x0e-\x1f\x7f\x85\u2028\u2029]/.test(line)) return 'it holds a control character';
  if (/\$\{\w+\}/.test(line)) return 'it takes a value from the environment';
  if (line.startsWith('-')) return includedFile(line) || HARMLESS.test(line) ? null : optionCause(line);
  const bare = line.replace(/\s--hash(=|\s+)\S+/g, '').trim();
  if (/\s-/.test(bare)) return 'it has an option';
  const requirement = bare.replace(/\s*;.*$/, '');
  return (DISTRIBUTION.test(requirement) && !ARCHIVE.test(requirement)) || WHEEL.test(requirement)
    ? null
    : sourceCause(requirement);
};

const optionCause = (line: string): string => {
  if (/^(-e|--edit)/.test(line)) return 'an editable install runs code';
  if (/^(-i|-f|--index|--extra|--find|--no-index|--trusted)/.test(line))
    return 'where packages come from is a setting of this machine (pip.conf, PIP_INDEX_URL), not of a bot';
  return 'of options only -r, -c, --hash, --require-hashes, --pre and --prefer-binary are taken';
};

const sourceCause = (requirement: string): string => {
  if (/(^|@\s*)https?:/i.test(requirement)) return 'the address is not of a wheel';
  if (/(^|@\s*)(\w+\+|file:)/i.test(requirement)) return 'it is built from source';
  return 'it is a file or folder, not a distribution of the index';
};
