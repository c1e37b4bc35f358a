import { namePartsOf } from '../name-parts.ts';
import { strengthOf } from './names.ts';

/** What a value looks like to somebody who wonders whether it is a secret. */
export type Look = 'harmless' | 'doubtful' | 'credible' | 'strong';

/** Whole values that stand for one: what templates, docs and tests write. */
const placeholders = new Set(
  `changeme change_me change-me placeholder example sample dummy todo fixme tbd none null nil undefined true false yes no empty
  test teste prueba default secret password senha contrasena token apikey api_key string str int value valor key xxx foo bar
  baz required optional unset redacted hidden masked removed insert replace here abc 123 user username usuario login anonymous anonymous@ tiger basic bearer digest`.split(
    /\s+/,
  ),
);

const templates = [/\{[^}]*\}/, /\$\{?\w+/, /<[^>]*>/, /^%\(?\w+\)?[sd%]?/, /%\w+%/, /^\[[^\]]*\]$/, /^@\w+@$/];
const fillers =
  /(^|[^a-z])(your|sua|seu|tu|my|minha|meu|the)[-_ .]?([a-z]{1,20}[-_ .]){0,3}(password|senha|token|secret|key|chave|contrase[nñ]a|clave|api)/i;
const placeholderWords =
  /(change[-_ ]?me|place[-_ ]?holder|example|exemplo|ejemplo|dummy|redacted|replace|insert|xxxx|todo|fake|not[-_ ]?set|not[-_ ]?a[-_ ]?real)/i;

/** Text a person is meant to read: a question, a label, a sentence. */
const prompt =
  /^(please |por favor,? )?(enter|type|insert|provide|input|inform|digite|informe|insira|introduza|ingrese|escriba|introduzca)\b/i;

/** A few words of letters only that end as a sentence does. */
const sentence = /^\p{L}+(?:[,.]? \p{L}+){1,12}[.!]$/u;

const addresses = [
  /^(?:arn:aws|vault:|env:|ssm:|op:\/\/|keyring:)/i,
  /^[a-z][a-z0-9+.-]*:\/\//i,
  /^(\.{1,2}|~)?[\\/][\w .\\/:-]*$/,
  /^[a-z]:[\\/]/i,
  /^[\w./\\-]+\.(json|ya?ml|toml|ini|cfg|txt|py|env|pem|key|crt|cer|p12|pfx|csv|xlsx?|png|html?|xml|log|db|sql)$/i,
];
const selectors = [
  /^\/\//,
  /^\(?\/\//,
  /^[#.][a-z][\w-]*([ >+~.#[:].*)?$/i,
  /^(input|div|span|button|a|form|td|tr|body|html)\b[[#.:> ].*/i,
  /\[@?[\w-]+[*^$~|]?=/,
];

/** Reads a value. `name` is what it is given to: a value that only repeats its name is a label. */
export const lookOf = (value: string, name: string): Look => {
  const text = value.trim();
  if (/^-{2,}BEGIN [A-Z ]{0,40}PRIVATE KEY/.test(text)) return 'strong';
  // Longer than any credential, or over lines: a document. The bound also keeps every pattern below quick.
  if (text.length < 4 || text.length > 4096 || /[\n\r]/.test(text)) return 'harmless';
  if (isPlaceholder(text) || isForPeople(text) || isReference(text, name)) return 'harmless';
  if (/\s/.test(text)) return text.split(/\s+/).length > 4 ? 'harmless' : 'doubtful';
  if (/^[a-z]+([_-][a-z]+)+$/.test(text)) return 'doubtful';
  if (isRandom(text)) return 'strong';
  return text.length >= 6 || /\d/.test(text) ? 'credible' : 'doubtful';
};

const isPlaceholder = (text: string): boolean =>
  placeholders.has(text.toLowerCase()) ||
  /^(.)\1*$/.test(text) ||
  /^[*x.•#_-]+$/i.test(text) ||
  templates.some((form) => form.test(text)) ||
  fillers.test(text) ||
  placeholderWords.test(text);

const isForPeople = (text: string): boolean => prompt.test(text) || /[:?…]$|\.\.\.$/.test(text) || sentence.test(text);

/** A name, path, address or selector of something, rather than the thing. */
const isReference = (text: string, name: string): boolean =>
  /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(text) ||
  addresses.some((form) => form.test(text)) ||
  selectors.some((form) => form.test(text)) ||
  namePartsOf(text).join('') === namePartsOf(name).join('') ||
  isDotted(text) ||
  (/^[a-zA-Z_ -]+$/.test(text) && strengthOf(text) !== null) ||
  namesSomethingSecret(text);

/** `settings.db.password`, `app.auth.Backend`. */
const isDotted = (text: string): boolean => /^[a-zA-Z_]{2,}(\.[a-zA-Z_]{2,}){1,}$/.test(text);

/** `password_field`, `token-type`, `Senha incorreta`: words only, one of them about secrets. */
const namesSomethingSecret = (text: string): boolean => {
  const words = namePartsOf(text);
  return words.length > 1 && /^[\p{L} _-]+$/u.test(text) && words.some((word) => strengthOf(word) !== null);
};

/** Long, of several kinds of characters, and without the repeats of words. */
const isRandom = (text: string): boolean => {
  if (text.length < 12) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(text)).length;
  return kinds >= 2 && entropy(text) >= 3 && /\d/.test(text);
};

/** Shannon entropy in bits a character. */
const entropy = (text: string): number => {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let bits = 0;
  for (const n of counts.values()) bits -= (n / text.length) * Math.log2(n / text.length);
  return bits;
};
