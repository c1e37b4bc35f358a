/** What a scan of a multipart body finds, in order. */
export type Part =
  | { readonly kind: 'head'; readonly name: string | null; readonly fileName: string | null }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' };

export interface MultipartScan {
  push(chunk: Uint8Array): Part[];
  /** The closing boundary has come: a body that stops without it was cut off. */
  complete(): boolean;
}

const HEAD_LIMIT = 16 * 1024;
const CRLF = Buffer.from('\r\n');
const BLANK = Buffer.from('\r\n\r\n');

/** The boundary of a `multipart/form-data` content type; `null` for any other. */
export const boundaryOf = (contentType: string): string | null => {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return null;
  const found = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType);
  return found?.[1] ?? found?.[2] ?? null;
};

/**
 * Reads a multipart body as it comes, whatever the chunks: holds back only what could be the beginning of a boundary.
 * Throws a `RangeError` when a part's headers do not end.
 */
export const scanMultipart = (boundary: string): MultipartScan => {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first boundary has no line end before it; this lends it one.
  let held: Buffer = CRLF;
  let state: 'preamble' | 'mark' | 'head' | 'body' | 'done' = 'preamble';

  const take = (count: number): Buffer => {
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };
  /** Up to the next boundary, or as much as cannot belong to one. */
  const upToBoundary = (): { bytes: Buffer; found: boolean } => {
    const at = held.indexOf(delimiter);
    if (at < 0) return { bytes: take(Math.max(0, held.length - delimiter.length + 1)), found: false };
    const bytes = take(at);
    take(delimiter.length);
    return { bytes, found: true };
  };
  const step = (parts: Part[]): boolean => {
    if (state === 'preamble' || state === 'body') {
      const { bytes, found } = upToBoundary();
      if (state === 'body' && bytes.length > 0) parts.push({ kind: 'data', bytes });
      if (state === 'body' && found) parts.push({ kind: 'end' });
      if (found) state = 'mark';
      return found;
    }
    if (state === 'mark') {
      if (held.length < 2) return false;
      state = take(2).equals(CRLF) ? 'head' : 'done';
      return state === 'head';
    }
    if (state === 'head') {
      // A part without any header has its blank line at once.
      const bare = held.subarray(0, 2).equals(CRLF);
      const end = bare ? 0 : held.indexOf(BLANK);
      if (end < 0 && held.length > HEAD_LIMIT) throw new RangeError('the headers of a part do not end');
      if (end < 0) return false;
      parts.push(headOf(take(end).toString('utf8')));
      take(bare ? CRLF.length : BLANK.length);
      state = 'body';
      return true;
    }
    return false;
  };
  return {
    push: (chunk) => {
      const parts: Part[] = [];
      if (state === 'done') return parts;
      held = Buffer.concat([held, chunk]);
      while (step(parts));
      return parts;
    },
    complete: () => state === 'done',
  };
};

/** Names come as raw UTF-8, with `"` as `%22`. */
const headOf = (head: string): Part => ({
  kind: 'head',
  name: parameter(head, 'name'),
  fileName: parameter(head, 'filename'),
});

const parameter = (head: string, name: string): string | null => {
  const line = head.split('\r\n').find((one) => /^content-disposition:/i.test(one)) ?? '';
  const value = new RegExp(`[;\\s]${name}="([^"]*)"`, 'i').exec(line)?.[1];
  return value === undefined ? null : value.replaceAll('%22', '"');
};
