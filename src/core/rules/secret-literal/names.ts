import { namePartsOf } from '../name-parts.ts';

/** How much a name says that its value is a secret. */
export type NameStrength = 'password' | 'token' | 'weak' | null;

/** English, Portuguese, Spanish. */
const passwords = new Set(
  'password passwd passwort pwd pw passphrase passcode senha senhas contrasena clave contrasenha secreto segredo'.split(
    ' ',
  ),
);
const tokens = new Set('secret token apikey apitoken authtoken bearer jwt privatekey accesskey secretkey'.split(' '));
const weak = new Set('pass auth credential credentials credencial credenciais credenciales chave pin otp'.split(' '));

/** Words that make a key or an authorisation secret when they stand right before it, and the ones they stand before. */
const keyKinds = new Set(
  `api access secret private encryption signing auth master account storage service app client functions subscription openai
  anthropic gemini azure sendgrid`.split(/\s+/),
);
const keys = new Set(['key', 'chave', 'llave']);

/** Whose `pass` it is: `user_pass` is a password, `first_pass` is not. */
const accounts = new Set(
  'user usr db sql sap erp smtp imap mail email ftp sftp ssh rdp vpn proxy admin root login'.split(' '),
);
const portugueseKeyTails = new Set('api acesso privada secreta mestra'.split(' '));

/** Last words that say the value is about a secret, not one. */
const harmlessTails = new Set(
  `url uri path file filename dir folder name names field fields label id ids header type types kind length len size count limit
  max min expiry expires expiration expired lifetime ttl timeout age endpoint hint prompt message msg error text title
  placeholder regex pattern format policy rule rules validator reset env var variable column col selector xpath css locator
  element input button box class arg param parameter prefix suffix scope scopes issuer audience algorithm alg hash hashed
  provider manager store storage service backend index idx mode status state attr attribute option flag required enabled
  location locations campo rotulo nome caminho arquivo tipo mensagem titulo coluna seletor botao`.split(/\s+/),
);

/** Words that turn the meaning round anywhere in the name. */
const harmlessWords = new Set(
  'no without public forgot forgotten invalid wrong missing csrf xsrf next page pagination tokenizer palabra foranea primaria'.split(
    ' ',
  ),
);

/** What a name of ASCII letters must hold somewhere to say anything; spares nearly all names the closer look. */
const speaking =
  /pass|pwd|pw|senha|contrasen|clave|secret|segredo|token|api|auth|bearer|jwt|key|chave|llave|cred|pin|otp|[^\x20-\x7e]/i;

/** Reads a name: does it say that its value is a password, a token or key, perhaps one, or none? */
export const strengthOf = (name: string): NameStrength => {
  if (!speaking.test(name)) return null;
  const words = namePartsOf(name)
    .map((word) => word.replace(/\d+$/, ''))
    .filter((word) => word !== '');
  const last = words[words.length - 1];
  // `AWS::IAM::AccessKey` is a path of something, not the name of a value.
  if (last === undefined || words.length > 6 || /[:/<>()]/.test(name)) return null;
  if (harmlessTails.has(last) || words.some((word) => harmlessWords.has(word))) return null;
  if (words.some((word, i) => passwords.has(word) || isPasswordPair(word, words[i - 1] ?? ''))) return 'password';
  if (words.some((word) => tokens.has(word)) || words.some((_, i) => isKeyPair(words, i))) return 'token';
  return words.some((word) => weak.has(word)) ? 'weak' : null;
};

/** `api key`, `chave de api`, `chave privada`. */
const isKeyPair = (words: readonly string[], i: number): boolean => {
  const [word, before = '', after = ''] = [words[i] ?? '', words[i - 1], words[i + 1]];
  if (!keys.has(word)) return false;
  const tail = after === 'de' || after === 'da' ? (words[i + 2] ?? '') : after;
  return keyKinds.has(before) || portugueseKeyTails.has(tail);
};

/** `user pass`, `frase secreta`. */
const isPasswordPair = (word: string, before: string): boolean =>
  (word === 'pass' && accounts.has(before)) || (word === 'secreta' && before === 'frase');

/** `pin`, `txt_pin`, `card-pin`: figures alone may be one. */
export const isPin = (name: string): boolean => /pin(?![a-z])/i.test(name) && namePartsOf(name).at(-1) === 'pin';
