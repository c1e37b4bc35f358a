// Bundles the entries into dist/, and the core that those of the extension share. `node scripts/build.ts [--if-stale]`
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const stamp = join(dist, '.built-from');

/** Everything that can change a bundle. */
const sourceDigest = (): string => {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [
    ...files,
    join(root, 'package.json'),
    join(root, 'package-lock.json'),
    import.meta.filename,
  ].sort()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
  define: { BOTYARD_VERSION: JSON.stringify(version) },
};
/** CommonJS packages inside an ES module bundle call `require` for Node's own modules. */
const requireForCommonJs = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};
/** The core is most of each of the extension's three programs; they load one copy, which lies beside them. */
const sharedCore: Plugin = {
  name: 'shared-core',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^#core$/ }, () => ({ path: './core.cjs', external: true }));
  },
};
const cjs: BuildOptions = { ...common, format: 'cjs', outExtension: { '.js': '.cjs' } };
const esm: BuildOptions = { ...common, format: 'esm', banner: requireForCommonJs };
/** `import.meta.dirname` is Node 20.11's; bundles are flat, so that a file beside the source is a file beside the bundle. */
const bundles: BuildOptions[] = [
  {
    ...esm,
    entryPoints: { cli: 'src/cli/main.ts' },
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  },
  // By itself: a thread compiles all that it loads, and needs a quarter of what the command line shares.
  { ...cjs, entryPoints: { 'check-judge': 'src/cli/checking/judge.ts' } },
  { ...common, format: 'esm', entryPoints: { 'check-worker': 'src/cli/checking/worker.ts' } },
  { ...cjs, entryPoints: { core: 'src/core/index.ts' } },
  { ...esm, entryPoints: { orchestrator: 'src/orchestrator/main.ts' }, plugins: [sharedCore] },
  { ...cjs, entryPoints: { 'language-server': 'src/language-server/main.ts' }, plugins: [sharedCore] },
  {
    ...cjs,
    entryPoints: { extension: 'src/extension/extension.ts' },
    external: ['vscode'],
    plugins: [sharedCore],
  },
];

const digest = sourceDigest();
if (process.argv.includes('--if-stale') && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) process.exit(0);

// Built aside and moved into place whole: what runs from dist/ meanwhile never meets half a bundle.
const aside = mkdtempSync(join(root, '.dist-'));
try {
  // What each bundle holds; the third-party notices and the SBOM are written from it.
  const inputs: Record<string, string[]> = {};
  for (const bundle of bundles) {
    const { metafile } = await build({ ...bundle, outdir: aside, metafile: true });
    for (const [output, { inputs: from }] of Object.entries(metafile.outputs)) {
      inputs[`dist/${relative(aside, join(root, output))}`] = Object.keys(from);
    }
  }
  cpSync(join(root, 'src/orchestrator/runner/starter.py'), join(aside, 'starter.py'));
  writeFileSync(join(aside, '.bundled.json'), JSON.stringify(inputs));
  writeFileSync(join(aside, '.built-from'), digest);
  chmodSync(aside, 0o755);
  chmodSync(join(aside, 'cli.js'), 0o755);
  rmSync(dist, { recursive: true, force: true });
  renameSync(aside, dist);
} catch (error) {
  rmSync(aside, { recursive: true, force: true });
  throw error;
}
