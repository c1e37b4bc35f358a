import { type PolicyOrigin, readPolicyDocument } from '#core';
import { replayOf } from './accept.ts';
import type { PolicyMachine } from './machine.ts';
import type { ReadLayer } from './organisation.ts';
import { readPolicyText, unreadable } from './read-text.ts';
import { isEnvelopeName, refusalAt, trustedText } from './trusted.ts';

/** Who says with which key a file must be signed: the system before the caller. */
export interface NamedKey {
  readonly systemOrigin: PolicyOrigin | null;
  readonly publicKey: string | undefined;
}

/**
 * The organisation's policy of one call, read in place. Where a key is named it must be signed: who may speak for the
 * organisation is the administrator's to say, not that of whoever names a file.
 */
export const namedFile = async (
  path: string,
  { systemOrigin, publicKey }: NamedKey,
  machine: PolicyMachine | undefined,
): Promise<ReadLayer> => {
  const read = await readPolicyText(path);
  if (!('text' in read)) return { document: null, text: null, problems: [unreadable(path, read.cause)], fetched: null };
  const key = systemOrigin?.publicKey ?? publicKey;
  if (key === undefined && !isEnvelopeName(path))
    return { ...readPolicyDocument(read.text, path), text: read.text, fetched: null };
  const trusted = trustedText(read.text, key, path);
  if ('refused' in trusted)
    return { document: null, text: null, problems: [refusalAt(path, trusted.refused)], fetched: null };
  const { document, problems } = readPolicyDocument(trusted.text, path);
  const source = systemOrigin?.source;
  const isOld =
    document !== null && machine !== undefined && source !== undefined
      ? await replayOf(machine, source, document.serial ?? 0)
      : null;
  if (isOld !== null) return { document: null, text: null, problems: [refusalAt(path, isOld)], fetched: null };
  return { document, text: trusted.text, problems, fetched: null };
};
