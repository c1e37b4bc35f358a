/** Shorter encodings would hide ordinary text (the `%` of a progress bar) and reveal nothing of a secret. */
const SHORTEST_DERIVED = 6;

/** `quote` of Python leaves fewer characters alone than `encodeURIComponent`. */
const percentEncoded = (value: string): string =>
  encodeURIComponent(value).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const lowerHex = (encoded: string): string => encoded.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());

const asciiOnly = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

const urlForms = (value: string): string[] => {
  const quoted = percentEncoded(value);
  const forms = [
    encodeURIComponent(value),
    encodeURI(value),
    quoted,
    quoted.replaceAll('%2F', '/'),
    quoted.replaceAll('%20', '+'),
  ];
  return [...forms, ...forms.map(lowerHex)];
};

const escapedForms = (value: string): string[] => {
  const json = JSON.stringify(value).slice(1, -1);
  const repr = value.replace(/[\\\n\r\t]/g, (c) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[c] ?? c);
  return [json, json.replaceAll('/', '\\/'), asciiOnly(json), repr, repr.replaceAll("'", "\\'")];
};

const base64Form = (value: string): string => Buffer.from(value, 'utf8').toString('base64').replace(/=+$/, '');

/**
 * Every way a secret value is likely to be printed: as it is, url-encoded, JSON- or repr-escaped, base64, and each line
 * of a value of several lines (a PEM key is often printed line by line). A blank value has no form.
 */
export const formsOf = (value: string): readonly string[] => {
  if (value.trim() === '') return [];
  // A lone surrogate cannot be encoded, nor can a bot print it.
  const whole = Buffer.from(value, 'utf8').toString('utf8');
  const lines = whole.split(/\r\n|\r|\n/);
  const derived = [
    ...urlForms(whole),
    ...escapedForms(whole),
    base64Form(whole),
    ...(lines.length > 1 ? lines.map((line) => line.trim()) : []),
    whole.trim(),
  ].filter((form) => form.length >= SHORTEST_DERIVED);
  return [...new Set([value, ...derived])];
};
