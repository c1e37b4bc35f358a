#!/usr/bin/env node
import * as modules from 'node:module';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { compiledFolder } from '#workspace/user-folders';
import { processIo } from './process-io.ts';

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** From source the program beside us is the source; in the bundle it is the bundle. */
const program = import.meta.url.endsWith('.ts')
  ? {
      orchestrator: beside('../orchestrator/main.ts'),
      checkWorker: beside('./checking/worker.ts'),
      packageFolder: beside('../..'),
    }
  : {
      orchestrator: beside('./orchestrator.js'),
      checkWorker: beside('./check-worker.js'),
      packageFolder: beside('..'),
    };

// Compiling is a quarter of a short command: Node keeps what it compiled, from 22.8 on, where the folder can be written.
const compiled = compiledFolder(process.env, process.platform, homedir());
if (compiled !== null) modules.enableCompileCache?.(compiled);
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2), processIo(process, program));
