/** One server-sent event. */
export interface SseEvent {
  readonly event: string;
  readonly data: string;
  readonly id: string;
}

export interface SseReader {
  /** The events that `text` completed; what it left unfinished is kept for the next. */
  push(text: string): SseEvent[];
}

/** Far above any console line; more than this without a line end is not an event stream. */
export const MAX_SSE_LINE = 4 * 1024 * 1024;

/**
 * The event-stream format: text in any chunks, events out, the same ones however it was cut. Lines end in CR, LF or CRLF
 * (a CR at the end of a chunk waits for the next, which may begin with its LF); comments are skipped; an event without
 * data is none; an event that the stream's end cut off is dropped.
 */
export const createSseReader = (): SseReader => {
  let rest = '';
  let started = false;
  let data: string[] = [];
  let event = '';
  let id = '';

  const line = (text: string): SseEvent | null => {
    if (text === '') return dispatch();
    const colon = text.indexOf(':');
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data.push(value);
    if (field === 'event') event = value;
    if (field === 'id' && !value.includes('\0')) id = value;
    return null;
  };
  const dispatch = (): SseEvent | null => {
    const done = data.length > 0 ? { event: event || 'message', data: data.join('\n'), id } : null;
    data = [];
    event = '';
    return done;
  };

  const push = (text: string): SseEvent[] => {
    if (text === '') return [];
    const all = rest + (started ? text : text.replace(/^\uFEFF/, ''));
    started = true;
    const lines = all.endsWith('\r') ? all.slice(0, -1).split(/\r\n|\r|\n/) : all.split(/\r\n|\r|\n/);
    rest = (lines.pop() ?? '') + (all.endsWith('\r') ? '\r' : '');
    if (rest.length > MAX_SSE_LINE) throw new RangeError('a line without end');
    return lines.map(line).filter((done) => done !== null);
  };
  return { push };
};

/** The events of a body; a UTF-8 sequence may be cut anywhere. */
export async function* sseEvents(chunks: AsyncIterable<Uint8Array>): AsyncIterable<SseEvent> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const reader = createSseReader();
  for await (const chunk of chunks) yield* reader.push(decoder.decode(chunk, { stream: true }));
}
