import { discoverPython } from './discover-python.ts';
import { type EnvironmentOptions, ensureEnvironment } from './ensure-environment.ts';

export type BotPython = Omit<EnvironmentOptions, 'python' | 'onLine'> & {
  /** An interpreter somebody named. */
  readonly python: string | undefined;
  readonly say: (line: string) => void;
};

/** Finds a Python, makes the bot's environment and says which it is; gives the interpreter to start the bot with. */
export const pythonOfBot = async ({ python: named, say, ...o }: BotPython): Promise<string> => {
  const python = await discoverPython({ python: named, avoid: [o.folder], signal: o.signal });
  const { python: own, key, reused, tool } = await ensureEnvironment({ ...o, python, onLine: say });
  say(`Python ${python.version}, environment ${key} (${reused ? 'reused' : `made with ${tool}`})`);
  return own;
};
