import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated } from './generated.ts';
import { madeValue } from './values.ts';

/** A piece of a file as it stands in the corpus: values are holes `<%kind%>`, so that no file of ours holds a credential. */
export interface Written {
  readonly group: string;
  readonly secret: boolean;
  readonly path: string;
  readonly template: string;
}

/** A case ready to be scored: its text with made values, and the lines on which a secret stands. */
export interface Case extends Written {
  readonly id: string;
  readonly held: boolean;
  readonly text: string;
  readonly lines: readonly number[];
}

/** Hand-written and generated cases, each once, in an order that does not depend on how they were written down. */
export const corpus = (): readonly Case[] => {
  const byId = new Map([...handWritten(), ...generated()].map((written) => [digestOf(written), written]));
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([digest, written]) => filled(digest, written));
};

const handWritten = (): readonly Written[] => {
  const folder = join(import.meta.dirname, 'cases');
  return readdirSync(folder)
    .sort()
    .flatMap((name) => casesIn(name.replace(/\.txt$/, ''), readFileSync(join(folder, name), 'utf8')));
};

/** Cases are parted by lines `--- ng PATH` (holds a secret) or `--- ok PATH` (looks like one, and holds none). */
export const casesIn = (group: string, text: string): readonly Written[] =>
  text
    .split(/^--- /m)
    .slice(1)
    .map((part) => {
      const [, label = '', path = '', template = ''] = /^(ng|ok) (\S+)\n([\s\S]*)$/.exec(part) ?? [];
      if (label === '') throw new Error(`${group}: a case begins with "--- ng PATH" or "--- ok PATH"`);
      return { group, secret: label === 'ng', path, template };
    });

const digestOf = ({ secret, path, template }: Written): string =>
  createHash('sha256').update(`${secret}\0${path}\0${template}`).digest('hex');

/** A third, chosen by the hash of the case, is only scored: nothing may be tuned by it. */
const filled = (digest: string, written: Written): Case => {
  let hole = 0;
  const text = written.template.replace(/<%([\w-]+)%>/g, (_, kind: string) => madeValue(kind, `${digest}${hole++}`));
  const lines = written.template.split('\n').flatMap((line, i) => (/<%[\w-]+%>/.test(line) ? [i + 1] : []));
  const id = digest.slice(0, 10);
  return { ...written, id, held: Number.parseInt(digest.slice(0, 6), 16) % 3 === 0, text, lines };
};
