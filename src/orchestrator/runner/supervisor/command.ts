import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The command line of a supervisor, without the folder. The orchestrator's entry plays the role: its source when we run
 * from source, else its bundle, which lies beside ours or above our chunk.
 */
export const supervisorCommand = (node: string = process.execPath): [string, ...string[]] => {
  const places = ['../../main.ts', './orchestrator.js', '../orchestrator.js'];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const entry = files.find((file) => existsSync(file));
  if (!entry) throw new Error(`the orchestrator's entry is missing: ${files.join(', ')}`);
  return [node, entry, 'supervise'];
};
