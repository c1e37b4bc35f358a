import { createHash } from 'node:crypto';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Hashes of every token, by kind, that a stopped orchestrator had issued and not yet forgotten. */
export const issuedTokens = (data: string, scratch: string): ReadonlyMap<string, string> => {
  const copy = join(scratch, 'copy.sqlite');
  for (const end of ['', '-wal']) {
    if (existsSync(join(data, `records.sqlite${end}`))) copyFileSync(join(data, `records.sqlite${end}`), copy + end);
  }
  const records = new DatabaseSync(copy);
  const rows = records.prepare('SELECT hash, kind FROM tokens').all() as { hash: string; kind: string }[];
  records.close();
  return new Map(rows.map(({ hash, kind }) => [hash, kind]));
};

/** Kinds of the tokens that a text tells: any piece that has the form of one and is known by its hash. */
export const toldTokens = (text: string, issued: ReadonlyMap<string, string>): string[] => {
  const pieces = new Set(text.match(/(?<![\w-])[\w-]{43}(?![\w-])/g));
  const hashes = [...pieces].map((piece) => createHash('sha256').update(piece).digest('hex'));
  return hashes.flatMap((hash) => issued.get(hash) ?? []);
};
