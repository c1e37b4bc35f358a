import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Failure, nearest } from '#core';
import type { Invocation } from './command.ts';
import { optionTable, readOptions } from './options.ts';
import { isVerb, type VerbName, verbNames, verbOf } from './verbs.ts';

export type Parsed =
  | { readonly kind: 'run'; readonly invocation: Invocation<VerbName> }
  /** Without a verb: of all, or of those that share a first word. */
  | { readonly kind: 'help'; readonly verb: VerbName | null; readonly group?: string }
  | { readonly kind: 'version' };

/** Words of the command line to one understood call. Throws `Failure('usage')` on anything else. */
export const parseArguments = (argv: readonly string[]): Parsed => {
  const [first] = argv;
  if (first === undefined || first === '--help' || first === '-h') return { kind: 'help', verb: null };
  if (first === '--version' || first === '-V') return { kind: 'version' };
  if (first === 'help') return helpOn(argv.slice(1));
  if (first === 'explain') return parseArguments(['policy', ...argv]);
  const group = groupOf(first);
  if (isSome(group)) return groupVerb(group, argv);
  if (!isVerb(first)) throw unknownVerb(first);
  return verbCall(first, argv.slice(1));
};

/** Verbs of two words share their first: `orchestrator start`, `policy test`. */
const groupOf = (first: string): readonly VerbName[] => verbNames.filter((name) => name.startsWith(`${first} `));

const groupVerb = (group: readonly [VerbName, ...VerbName[]], argv: readonly string[]): Parsed => {
  const [first = '', second, ...rest] = argv;
  if (second === '--help' || second === '-h') return { kind: 'help', verb: null, group: first };
  const name = `${first} ${second ?? ''}`;
  if (isVerb(name)) return verbCall(name, rest);
  const seconds = group.map((verb) => verb.slice(first.length + 1));
  const last = seconds.length > 1 ? ` or ${seconds.at(-1)}` : '';
  const close = second === undefined ? null : nearest(second, seconds);
  const all = `${seconds.slice(0, Math.max(1, seconds.length - 1)).join(', ')}${last}`;
  const cause = close
    ? `There is no verb "${name}"; did you mean ${first} ${close}?`
    : `${first} is followed by ${all}.`;
  throw new Failure('usage', { cause, verb: first });
};

const isSome = (group: readonly VerbName[]): group is readonly [VerbName, ...VerbName[]] => group.length > 0;

const helpOn = (words: readonly string[]): Parsed => {
  const [first = '', second] = words;
  const group = groupOf(first);
  if (second === undefined && isSome(group)) return { kind: 'help', verb: null, group: first };
  const name = words.join(' ');
  if (name === '') return { kind: 'help', verb: null };
  if (!isVerb(name)) throw unknownVerb(name);
  return { kind: 'help', verb: name };
};

const verbCall = (verb: VerbName, argv: readonly string[]): Parsed => {
  const known = verbOf(verb);
  const { values, positionals } = parsed(verb, argv);
  if (values.help === true) return { kind: 'help', verb };
  if (positionals.length < known.words.least)
    throw usage(verb, `${verb} needs ${known.words.least === 1 ? 'one word' : `${known.words.least} words`} after it.`);
  if (positionals.length > known.words.most) {
    throw usage(verb, `"${positionals[known.words.most]}" is one word too many for ${verb}.`);
  }
  return { kind: 'run', invocation: { verb, words: positionals, options: readOptions(values, verb) } };
};

const parsed = (verb: VerbName, argv: readonly string[]) => {
  refuseSecrets(verb, argv);
  try {
    return parseArgs({ args: withEmptyValues(argv), options: optionsOf(verb), allowPositionals: true, strict: true });
  } catch (error) {
    throw usage(verb, optionProblem(verb, argv, error));
  }
};

/** An option whose value may be missing gets an empty one, so that the word behind it stays a word. */
const withEmptyValues = (argv: readonly string[]): string[] => {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.map((word, i) => (i < end && isOptional(word) ? `${word}=` : word));
};

const isOptional = (word: string): boolean => {
  const name = word.replace(/^--/, '');
  if (name === word || !Object.hasOwn(optionTable, name)) return false;
  return 'optional' in optionTable[name as keyof typeof optionTable];
};

const optionsOf = (verb: VerbName): NonNullable<ParseArgsConfig['options']> => {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
  for (const name of verbOf(verb).options) {
    const spec = optionTable[name];
    options[name] = { type: 'value' in spec ? 'string' : 'boolean', multiple: 'multiple' in spec };
  }
  return options;
};

/** A secret on a command line is read by every process of the machine; its value is not repeated either. */
const secretOptions = /^--(key|password|passwd|pwd|secret|token|api-?key)(=|$)/i;
const refuseSecrets = (verb: VerbName, argv: readonly string[]): void => {
  const words = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const found = words.map((word) => secretOptions.exec(word)).find((match) => match !== null);
  if (!found) return;
  throw usage(
    verb,
    `--${found[1]} does not exist: other processes can read a command line. Give the key when asked, with --key-stdin, with --token-file FILE or in BOTYARD_KEY.`,
  );
};

const optionProblem = (verb: VerbName, argv: readonly string[], error: unknown): string => {
  const code = (error as { code?: string }).code;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = [...verbOf(verb).options, 'help'];
    const bare = (word: string) => word.replace(/^-+/, '').replace(/=.*$/s, '');
    const unknown = argv.map(bare).find((name, i) => argv[i]?.startsWith('-') && !known.includes(name)) ?? '';
    const close = nearest(unknown, known);
    return `${verb} has no option --${unknown}${close ? `; did you mean --${close}?` : '.'}`;
  }
  // Node names the option and what it misses; only its first sentence, without the advice on quoting.
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split(/[.\n]/)[0] ?? message}.`;
};

const unknownVerb = (word: string): Failure => {
  const close = nearest(word, verbNames);
  const hint = close ? `; did you mean ${close}?` : `. Verbs: ${verbNames.join(', ')}.`;
  return new Failure('usage', { cause: `There is no verb "${word}"${hint}`, verb: '' });
};

const usage = (verb: VerbName, cause: string): Failure => new Failure('usage', { cause, verb });
