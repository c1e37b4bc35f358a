import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** What a running orchestrator leaves in its data folder, and where. */
export const keyFileOf = (data: string): string => join(data, 'admin.json');
export const logFileOf = (data: string): string => join(data, 'orchestrator.log');

/** Only this machine: the key of `admin.json` is never sent elsewhere, whatever the file says. */
const loopbackUrl = z.string().check(z.regex(/^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}\/?$/));
const pid = z.int().check(z.minimum(2));

const runningFile = z.object({ url: loopbackUrl, pid, version: z.string(), protocol: z.int() });
const keyFile = z.object({ login: z.string(), key: z.string() });

/** The one line an orchestrator prints when it is ready. */
export const readyLine = z.object({
  schema: z.literal(1),
  url: loopbackUrl,
  data: z.string(),
  pid,
  login: z.string(),
  keyFile: z.string(),
});

/** `null` for a file that is not there, half-written or not of this kind. */
export const readRunning = (data: string): Promise<z.infer<typeof runningFile> | null> =>
  readJson(join(data, 'orchestrator.json'), runningFile);
export const readKey = (data: string): Promise<z.infer<typeof keyFile> | null> => readJson(keyFileOf(data), keyFile);

const readJson = async <T extends z.ZodMiniType>(path: string, schema: T): Promise<z.infer<T> | null> => {
  try {
    const read = z.safeParse(schema, JSON.parse(await readFile(path, 'utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};
