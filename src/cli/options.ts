import { Failure, type Language } from '#core';

/** Every option of every verb, declared once: the parser and the help read this table. */
export const optionTable = {
  format: { value: 'text|json' },
  changed: { value: 'REF', optional: true },
  policy: { value: 'FILE|URL' },
  'policy-key': { value: 'FILE' },
  'key-file': { value: 'FILE', multiple: true },
  only: { value: 'FINGERPRINT', multiple: true },
  expires: { value: 'DATE' },
  python: { value: 'VERSION' },
  'no-cache': {},
  all: {},
  baseline: {},
  output: { value: 'FILE' },
  language: { value: 'en|pt-br' },
  template: { value: 'ID' },
  version: { value: 'V' },
  update: {},
  automation: { value: 'LABEL' },
  parameters: { value: 'JSON|KEY=VALUE', multiple: true },
  detach: {},
  local: {},
  after: { value: 'N' },
  follow: {},
  'no-follow': {},
  time: {},
  target: { value: 'NAME' },
  login: { value: 'LOGIN' },
  environment: { value: 'development|validation|production' },
  'key-stdin': {},
  'token-file': { value: 'FILE' },
  data: { value: 'DIR' },
  port: { value: 'N' },
  yes: {},
  help: {},
} as const satisfies Record<string, OptionSpec>;

export interface OptionSpec {
  /** What stands for the value in the help; an option without one is a switch. */
  readonly value?: string;
  readonly multiple?: boolean;
  /** The value may be missing; one that is given stands behind a `=`, as the next word is a word of its own. */
  readonly optional?: boolean;
}

export type OptionName = keyof typeof optionTable;

/** Only reports have more than the two forms that every verb can write. */
const formats = ['text', 'json'] as const;
const reportFormats = [...formats, 'sarif', 'github', 'junit'] as const;
const tableFormats = [...formats, 'csv', 'html'] as const;
export type Format = (typeof reportFormats)[number] | (typeof tableFormats)[number];

const formatsOf = (verb: string): readonly Format[] => {
  if (verb === 'inventory') return tableFormats;
  return verb === 'check' ? reportFormats : formats;
};

/** What the name of a file asks for. */
const formatNamedBy = (output: string | undefined): Format | undefined =>
  tableFormats.find((format) => output?.toLowerCase().endsWith(`.${format}`));

export const environments = ['development', 'validation', 'production'] as const;
export type Environment = (typeof environments)[number];

/** The options of one call, read: a value that cannot be meant is refused here, once. */
export interface Options {
  readonly format: Format;
  /** Only what changed since this commit is reported; `HEAD` when none was named. */
  readonly changed?: string;
  readonly noCache: boolean;
  /** Findings that a baseline knows, too. */
  readonly all: boolean;
  /** Write baselines. */
  readonly baseline: boolean;
  /** The file to write to. */
  readonly output?: string;
  readonly policy?: string;
  /** File of the public key that the policy must be signed with. */
  readonly policyKey?: string;
  /** Key files of what is signed or verified. */
  readonly keyFiles: readonly string[];
  /** Fingerprints of the waivers that are meant. */
  readonly only: readonly string[];
  /** ISO date. */
  readonly expires?: string;
  readonly python?: string;
  readonly language?: Language;
  readonly template?: string;
  readonly version?: string;
  readonly automation?: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly after: number;
  readonly target?: string;
  readonly login?: string;
  readonly environment?: Environment;
  readonly tokenFile?: string;
  readonly data?: string;
  readonly port?: number;
  readonly update: boolean;
  readonly detach: boolean;
  readonly local: boolean;
  readonly follow: boolean;
  readonly time: boolean;
  readonly keyStdin: boolean;
  readonly yes: boolean;
}

export type RawOptions = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** Raw words to values; throws `Failure('usage')` that names the option, never its value where that may be a secret. */
export const readOptions = (raw: RawOptions, verb: string): Options => {
  const text = (name: OptionName): string | undefined => (typeof raw[name] === 'string' ? raw[name] : undefined);
  const flag = (name: OptionName): boolean => raw[name] === true;
  const wrong = (cause: string) => new Failure('usage', { cause, verb });
  const one = <T extends string>(name: OptionName, allowed: readonly T[]): T | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    const known = allowed.find((candidate) => candidate === value);
    if (known === undefined) throw wrong(`--${name} is one of ${allowed.join(', ')}, not "${value}".`);
    return known;
  };
  const whole = (name: OptionName, highest: number): number | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (!/^\d{1,15}$/.test(value) || Number(value) > highest) {
      throw wrong(`--${name} is a whole number from 0 to ${highest}, not "${value}".`);
    }
    return Number(value);
  };
  const date = (name: OptionName): string | undefined => {
    const value = text(name);
    const isDate = value === undefined || new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
    if (!isDate) throw wrong(`--${name} is a date as in 2026-11-22, not "${value}".`);
    return value;
  };
  if (flag('follow') && flag('no-follow')) throw wrong('--follow and --no-follow exclude each other.');
  return withoutUndefined({
    format:
      one('format', formatsOf(verb)) ??
      (formatsOf(verb).includes('csv') ? formatNamedBy(text('output')) : undefined) ??
      'text',
    changed: text('changed') === '' ? 'HEAD' : text('changed'),
    noCache: flag('no-cache'),
    all: flag('all'),
    baseline: flag('baseline'),
    output: text('output'),
    policy: text('policy'),
    policyKey: text('policy-key'),
    keyFiles: list(raw['key-file']),
    only: list(raw.only),
    expires: date('expires'),
    python: text('python'),
    language: one('language', ['en', 'pt-br']),
    template: text('template'),
    version: text('version'),
    automation: text('automation'),
    parameters: readParameters(list(raw.parameters), wrong),
    after: whole('after', Number.MAX_SAFE_INTEGER) ?? 0,
    target: text('target'),
    login: text('login'),
    environment: one('environment', environments),
    tokenFile: text('token-file'),
    data: text('data'),
    port: whole('port', 65_535),
    update: flag('update'),
    detach: flag('detach'),
    local: flag('local'),
    follow: !flag('no-follow'),
    time: flag('time'),
    keyStdin: flag('key-stdin'),
    yes: flag('yes'),
  });
};

const list = (value: RawOptions[string]): string[] =>
  (Array.isArray(value) ? value : []).filter((word): word is string => typeof word === 'string');

/** Each is a JSON object or one `key=value`; later ones win. A value stays text: only JSON says number or list. */
const readParameters = (words: readonly string[], wrong: (cause: string) => Failure): Record<string, unknown> => {
  const all: Record<string, unknown> = {};
  for (const word of words) {
    if (word.trimStart().startsWith('{')) Object.assign(all, jsonObject(word, wrong));
    else {
      const at = word.indexOf('=');
      if (at < 1) throw wrong('--parameters is a JSON object or key=value.');
      all[word.slice(0, at)] = word.slice(at + 1);
    }
  }
  return all;
};

const jsonObject = (word: string, wrong: (cause: string) => Failure): object => {
  try {
    return JSON.parse(word) as object;
  } catch {
    // Unlike the engine's own message, this one does not repeat what was given.
    throw wrong('--parameters begins as a JSON object and is not one.');
  }
};

/** `exactOptionalPropertyTypes`: an option that was not given is absent. */
type Given<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> } & {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
};
const withoutUndefined = <T extends object>(value: T): Given<T> =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Given<T>;
