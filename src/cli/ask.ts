import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Failure } from '#core';

/** One question, one line of answer. Ctrl-C or Ctrl-D is `Failure('cancelled')`. */
export const ask = (question: string, input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<string> =>
  answer(question, input, output, output);

/** As {@link ask}, but what is typed is not shown. */
export const askSecret = async (question: string, input: NodeJS.ReadStream, output: NodeJS.WriteStream) => {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  output.write(question);
  try {
    return await answer('', input, nowhere, output);
  } finally {
    output.write('\n');
  }
};

const answer = async (
  question: string,
  input: NodeJS.ReadStream,
  echo: NodeJS.WritableStream,
  output: NodeJS.WriteStream,
): Promise<string> => {
  const lines = createInterface({ input, output: echo, terminal: output.isTTY });
  const gone = new AbortController();
  lines.once('SIGINT', () => gone.abort()).once('close', () => gone.abort());
  try {
    return (await lines.question(question, { signal: gone.signal })).trim();
  } catch {
    throw new Failure('cancelled');
  } finally {
    lines.close();
  }
};
