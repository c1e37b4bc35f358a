import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bot } from '../../../src/core/index.ts';
import { botFromFiles } from '../../../src/workspace/index.ts';
import { madeValue } from '../secrets/values.ts';
import { type Label, labelsIn } from './label.ts';

/** A bot as somebody might have written it, and what a reader of its code says is right to find there. */
export interface Case {
  readonly name: string;
  /** Only scored: no rule was mended by it. */
  readonly held: boolean;
  readonly bot: Bot;
  readonly labels: readonly Label[];
}

/** The bots, each a folder of `cases`, in the order of their names. */
export const written = (): readonly Case[] => casesOf(join(import.meta.dirname, 'cases'));

/** The shape of a new bot as BotCity's own tools make it, in words of ours: for desktop and for web. */
export const botcityShapes = (): readonly Case[] => casesOf(join(import.meta.dirname, 'fixtures'));

const casesOf = (folder: string): readonly Case[] =>
  readdirSync(folder)
    .sort()
    .map((name) => caseOf(name, filesIn(join(folder, name), name)));

/** A case from its files; `labels.txt` is for the reader, and no part of the bot. */
export const caseOf = (name: string, files: ReadonlyMap<string, string>): Case => {
  const own = new Map([...files].filter(([path]) => path !== 'labels.txt'));
  const bytes = new Map([...own].map(([path, text]) => [path, Buffer.from(text)]));
  const held = createHash('sha256').update(name).digest().readUInt32BE() % 3 === 0;
  return { name, held, bot: botFromFiles(bytes, name), labels: labelsIn(files.get('labels.txt') ?? '', own) };
};

/** Values are holes `<%kind%>` in the files, so that none of ours holds a credential. */
const filesIn = (folder: string, name: string): ReadonlyMap<string, string> => {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  let hole = 0;
  const fill = (text: string): string =>
    text.replace(/<%([\w-]+)%>/g, (_, kind: string) => madeValue(kind, `${name}:${hole++}`));
  return new Map(paths.map((path) => [path, fill(readFileSync(join(folder, path), 'utf8'))]));
};
