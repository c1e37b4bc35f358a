import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import type { Waiver } from './model.ts';
import { isSame } from './read.ts';

/** A request as it is written by hand or by a front end; `note` says in a line what it is about. */
export interface WaiverRequest extends Waiver {
  readonly note?: string;
}

const begun = 'schema: 1\nwaivers: []\n';

/** The file with more waivers at its end; comments stay. Null where the text holds no list to add to. */
export const withWaivers = (text: string | null, requests: readonly WaiverRequest[]): string | null => {
  const yaml = parseDocument(text === null || text.trim() === '' ? begun : text, { uniqueKeys: false });
  const list = yaml.errors.length === 0 && isMap(yaml.contents) ? yaml.get('waivers') : null;
  if (!isSeq(list)) return null;
  list.flow = false;
  for (const { note, ...waiver } of requests) {
    const node = yaml.createNode(waiver);
    if (note !== undefined) node.commentBefore = ` ${note.replace(/[\0\r\n]+/g, ' ')}`;
    list.add(node);
  }
  return written(yaml, text ?? begun);
};

/** The file without some of its waivers; comments of the others stay. */
export const withoutWaivers = (text: string, gone: readonly Pick<Waiver, 'rule' | 'fingerprint'>[]): string => {
  const yaml = parseDocument(text, { uniqueKeys: false });
  const list = yaml.get('waivers');
  if (!isSeq(list)) return text;
  const isLeft = (item: unknown): boolean => {
    if (!isMap(item)) return true;
    const one = { rule: String(item.get('rule')), fingerprint: String(item.get('fingerprint')) };
    return !gone.some((other) => isSame(other, one));
  };
  const [first] = list.items;
  // What stands above the first entry the parser takes for the list's: what is about that entry must not fall to the next.
  if (first !== undefined && !isLeft(first)) list.commentBefore = aboutTheList(list.commentBefore);
  list.items = list.items.filter(isLeft);
  return written(yaml, text);
};

/** A comment with an empty line after it is about all entries. */
const aboutTheList = (comment: string | null | undefined): string | null =>
  comment?.includes('\n\n') ? comment.slice(0, comment.lastIndexOf('\n\n')) : null;

/** With the line ends that the file has: a diff is to show what has changed. */
const written = (yaml: Document, before: string): string => {
  const text = yaml.toString({ lineWidth: 0 });
  return before.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
};
