import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One try of a process to reach another end, as it was made. `start` marks the process itself. */
export interface NetworkTry {
  readonly pid: number;
  readonly program: string;
  readonly what: 'start' | 'connect' | 'datagram' | 'name';
  readonly host: string;
  readonly port: number;
}

/** Environment that makes every Node process below write its tries into `file`. */
export const recordingInto = (file: string): NodeJS.ProcessEnv => ({
  BOTYARD_TEST_NETWORK: file,
  NODE_OPTIONS: `--require=${join(import.meta.dirname, 'cases', 'recorder.cjs')}`,
});

export const networkTries = (file: string): NetworkTry[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as NetworkTry)
    : [];

export const isLoopback = (host: string): boolean => /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/.test(host);
