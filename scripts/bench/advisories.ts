// How long a lookup takes among twenty thousand made-up advisories, and what the index weighs.
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { localAdvisories } from '../../src/workspace/advisories/local.ts';
import { manyOsvRecords } from '../../test/support/osv-records.ts';
import { rawZip } from '../../test/support/raw-zip.ts';

export interface AdvisoryFigures {
  /** Milliseconds. */
  readonly build: number;
  readonly load: number;
  /** Two hundred distributions, as a large lock has. */
  readonly lookup: number;
  readonly megabytes: number;
}

/** Measures on a zip such as OSV publishes, in a folder of its own. */
export const advisoryFigures = async (count = 20_000): Promise<AdvisoryFigures> => {
  const folder = await mkdtemp(join(tmpdir(), 'botyard-bench-'));
  try {
    const records = manyOsvRecords(count);
    const zip = join(folder, 'all.zip');
    await writeFile(
      zip,
      rawZip(records.map((record) => ({ name: `${record.id}.json`, content: JSON.stringify(record) }))),
    );
    const names = [...new Set(records.map(({ affected }) => affected[0]?.package.name ?? ''))].slice(0, 200);
    const cache = join(folder, 'cache');
    const [build] = await timed(() => localAdvisories(zip, cache));
    const [load, state] = await timed(() => localAdvisories(zip, cache));
    if (state.state !== 'ready') throw new Error('no advisories');
    const { advisories } = state;
    const [lookup] = await timed(async () => names.map((name) => advisories.affecting(name, '1.0')));
    const [index = ''] = await readdir(join(cache, 'indexes'));
    const { size } = await stat(join(cache, 'indexes', index));
    return { build, load, lookup, megabytes: size / 2 ** 20 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const begun = performance.now();
  const value = await work();
  return [performance.now() - begun, value];
};
