import { relative, resolve } from 'node:path';
import { lifeOn, type PolicyStanding, problemText } from '#core';
import { fetchRecord, type LoadedPolicy, loadPolicy, type PolicyFrom } from '#workspace';
import type { Command } from '../command.ts';
import { type Io, today } from '../io.ts';
import { policyFrom } from '../policy/from.ts';
import { statusText } from '../policy/status-text.ts';
import { writerFor } from '../writers/index.ts';

/** Says which policy holds in a folder, who decided, how old it is and until when it holds. Looks, and fetches nothing. */
export const policyStatus: Command = async ({ words, options }, io) => {
  const from = await policyFrom(options, io);
  const workspaceFolder = resolve(io.cwd, words[0] ?? '.');
  const loaded = await loadPolicy({ ...from, workspaceFolder, today: today(io) });
  const { policy, problems } = loaded;
  const layers = loaded.standings.map((standing) => layerJson(standing, io));
  const tried = await lastAttempt(from, loaded);
  writerFor(options, io).told({
    text: statusText(loaded, { today: today(io), now: io.now(), shown: (path) => shown(path, io) }),
    json: {
      policy: { name: policy.name, level: policy.level, digest: policy.digest },
      layers,
      source: loaded.origin?.source ?? null,
      tried,
      problems: problems.map((problem) => ({
        code: problem.code,
        path: problem.path,
        message: problemText(problem),
        blocks: problem.blocks,
      })),
    },
  });
  return problems.some(({ blocks }) => blocks) ? 2 : 0;
};

const layerJson = (standing: PolicyStanding, io: Io): object => {
  const { layer, path, document, fetched } = standing;
  const { name, level, serial = null, expires = null } = document;
  return { layer, path, name, level, serial, expires, fetched, life: lifeOn(standing, today(io)).state };
};

const lastAttempt = async ({ machine }: PolicyFrom, { origin }: LoadedPolicy): Promise<string | null> =>
  machine && origin ? ((await fetchRecord(machine, origin.source))?.tried ?? null) : null;

/** A path as it is typed from here; an address as it is. */
const shown = (path: string, { cwd }: Io): string => {
  if (/^[a-z][a-z+.-]+:\/\//i.test(path)) return path;
  const way = relative(cwd, path);
  return way.startsWith('..') ? path : way;
};
