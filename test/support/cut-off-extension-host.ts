// Loaded into VS Code's server by `NODE_OPTIONS=--import=<this file>`: the extension host, and with it everything that
// extensions start, gets a network of its own that has no interface. The kernel counts there what was tried. The window
// is not cut off, for its connection is handed to the extension host as an open socket.
import { ChildProcess } from 'node:child_process';
import { withoutNetwork } from './network-of-its-own.ts';

interface Spawning {
  file: string;
  args?: string[];
}

const own = Reflect.get(ChildProcess.prototype, 'spawn') as (options: Spawning) => number;

Reflect.set(ChildProcess.prototype, 'spawn', function spawn(this: ChildProcess, options: Spawning): number {
  const [, ...args] = options.args ?? [];
  if (!args.includes('--type=extensionHost')) return own.call(this, options);
  return own.call(this, { ...options, file: withoutNetwork[0], args: [...withoutNetwork, options.file, ...args] });
});
