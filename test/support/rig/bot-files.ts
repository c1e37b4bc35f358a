import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Path relative to a folder, and text. */
export type Files = Readonly<Record<string, string>>;

export const writeFiles = (folder: string, files: Files): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

/** The smallest bot: a marker and an entry. */
export const smallBot = (id: string, entry: string): Files => ({
  [`${id}/${id}.botproj`]: JSON.stringify({ name: id }),
  [`${id}/bot.py`]: entry,
  [`${id}/requirements.txt`]: '',
});

/** A policy somebody chose: what is not on its list is refused. */
export const standardPolicy = `schema: 1
name: acme
level: standard
allow:
  distributions:
    - botcity-*
    - requests
`;
