// Loaded into a server before it starts: how long each answer takes inside, from the first byte of what asks for it to the
// first byte of the answer. Written as JSON, when the process ends, to the file that BOTYARD_BENCH_TIMES names.
import { writeFileSync } from 'node:fs';

const times: number[] = [];
let asked: number | null = null;

const { stdin, stdout } = process;
const emit = stdin.emit.bind(stdin);
stdin.emit = (name: string | symbol, ...values: unknown[]): boolean => {
  if (name === 'data') asked ??= performance.now();
  return emit(name, ...values);
};
const write = stdout.write.bind(stdout) as (...values: unknown[]) => boolean;
stdout.write = (...values: unknown[]): boolean => {
  if (asked !== null) times.push(performance.now() - asked);
  asked = null;
  return write(...values);
};
process.once('exit', () => writeFileSync(process.env.BOTYARD_BENCH_TIMES ?? '', JSON.stringify(times)));
