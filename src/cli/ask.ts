import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Failure } from '#core';

/** One question, one line of answer. Ctrl-C or Ctrl-D is `Failure('cancelled')`. */
export const ask = (question: string, input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<string> =>
  answer(question, input, output);

/** As {@link ask}, but what is typed is not shown. */
export const askSecret = async (question: string, input: NodeJS.ReadStream, output: NodeJS.WriteStream) => {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    // Asked only once the terminal has stopped to echo: nothing typed early is seen.
    return await answer('', input, nowhere, () => output.write(question));
  } finally {
    output.write('\n');
  }
};

const answer = async (
  question: string,
  input: NodeJS.ReadStream,
  echo: NodeJS.WritableStream,
  ready: () => void = () => undefined,
): Promise<string> => {
  const lines = createInterface({ input, output: echo, terminal: true });
  const gone = new AbortController();
  lines.once('SIGINT', () => gone.abort()).once('close', () => gone.abort());
  ready();
  try {
    return (await lines.question(question, { signal: gone.signal })).trim();
  } catch {
    throw new Failure('cancelled');
  } finally {
    lines.close();
  }
};
