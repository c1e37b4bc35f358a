import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { boundaryOf, type Part, scanMultipart } from './multipart.ts';

/** A file that has come in whole; it lies in the uploads folder until it is moved to its place or dropped. */
export interface ReceivedFile {
  readonly path: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
}

export interface Upload {
  readonly body: AsyncIterable<Uint8Array>;
  readonly contentType: string;
  /** Where the file grows. */
  readonly folder: string;
  readonly limit: number;
}

/** Takes the part named `file` of a multipart upload to disk. Whatever goes wrong, nothing of it stays there. */
export const receiveFile = async (upload: Upload): Promise<ReceivedFile> => {
  const boundary = boundaryIn(upload);
  await mkdir(upload.folder, { recursive: true, mode: 0o700 });
  const path = join(upload.folder, randomUUID());
  const file = await open(path, 'wx', 0o600);
  try {
    const received = await writeParts(upload, boundary, file);
    await file.sync();
    await file.close();
    return { path, ...received };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
};

/** Takes the same upload, with the same answers, and keeps nothing of it: no byte reaches the disk. */
export const discardFile = async (upload: Omit<Upload, 'folder'>): Promise<Omit<ReceivedFile, 'path'>> =>
  writeParts(upload, boundaryIn(upload), { writeFile: async () => undefined });

const boundaryIn = ({ contentType }: Pick<Upload, 'contentType'>): string => {
  const boundary = boundaryOf(contentType);
  if (boundary === null) throw new Refusal(400, 'The upload is not multipart/form-data with a boundary.');
  return boundary;
};

type Sink = { readonly writeFile: (bytes: Uint8Array) => Promise<void> };

const writeParts = async (
  upload: Omit<Upload, 'folder'>,
  boundary: string,
  file: Sink | FileHandle,
): Promise<Omit<ReceivedFile, 'path'>> => {
  const scan = scanMultipart(boundary);
  const hash = createHash('sha256');
  let fileName: string | null = null;
  let isOpen = false;
  let size = 0;
  const accept = async (part: Part): Promise<void> => {
    if (part.kind === 'end') isOpen = false;
    if (part.kind === 'head' && part.name === 'file' && fileName === null) {
      fileName = part.fileName ?? 'file';
      isOpen = true;
    }
    if (part.kind !== 'data' || !isOpen) return;
    size += part.bytes.byteLength;
    if (size > upload.limit) throw new Refusal(413, `The file is larger than ${upload.limit} bytes.`);
    hash.update(part.bytes);
    await file.writeFile(part.bytes);
  };
  for await (const chunk of chunksOf(upload.body)) for (const part of partsOf(scan.push, chunk)) await accept(part);
  if (!scan.complete()) throw new Refusal(400, 'The upload was cut off; nothing of it was kept.');
  if (fileName === null) throw new Refusal(400, 'The upload has no part named "file".');
  return { fileName, size, sha256: hash.digest('hex') };
};

/** A connection that breaks is an upload that was cut off. */
async function* chunksOf(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* body;
  } catch (cause) {
    throw Object.assign(new Refusal(400, 'The upload was cut off; nothing of it was kept.'), { cause });
  }
}

const partsOf = (push: (chunk: Uint8Array) => Part[], chunk: Uint8Array): Part[] => {
  try {
    return push(chunk);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(400, `The upload is not readable: ${error.message}.`);
    throw error;
  }
};
