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
  return written(yaml);
};

/** The file without some of its waivers; comments of the others stay. */
export const withoutWaivers = (text: string, gone: readonly Pick<Waiver, 'rule' | 'fingerprint'>[]): string => {
  const yaml = parseDocument(text, { uniqueKeys: false });
  const list = yaml.get('waivers');
  if (!isSeq(list)) return text;
  list.items = list.items.filter((item) => {
    if (!isMap(item)) return true;
    const one = { rule: String(item.get('rule')), fingerprint: String(item.get('fingerprint')) };
    return !gone.some((other) => isSame(other, one));
  });
  return written(yaml);
};

const written = (yaml: Document): string => yaml.toString({ lineWidth: 0 });
