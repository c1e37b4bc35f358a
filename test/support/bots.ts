import { type Bot, layerPolicy, type Policy, readPolicyDocument } from '#core';

/** A bot from texts by path; the first is its entry. */
export const botOf = (files: Readonly<Record<string, string>>, python = { major: 3, minor: 12 }): Bot => ({
  id: 'invoices',
  entry: Object.keys(files)[0] ?? 'bot.py',
  python,
  files: new Map(Object.entries(files).map(([path, text]) => [path, { text }])),
});

/** The policy of an organisation from YAML without its first three keys. */
export const policyOf = (rest = '', level = 'standard'): Policy => {
  const { document, problems } = readPolicyDocument(`schema: 1\nname: acme\nlevel: ${level}\n${rest}`, 'policy.yaml');
  if (document === null) throw new Error(JSON.stringify(problems));
  return layerPolicy({ organisation: document }, 'sha256:0');
};
