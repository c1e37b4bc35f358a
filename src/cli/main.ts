#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { processIo } from './process-io.ts';
import { run } from './run.ts';

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

process.exitCode = await run(process.argv.slice(2), processIo(process, program));
