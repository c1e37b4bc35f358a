// Installs what is missing, and only then; runs under the machine's own Node (20 or newer), before anything else exists.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.botyard-setup');
const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const say = (line) => process.stdout.write(`[setup] ${line}\n`);
const fail = (line) => {
  process.stderr.write(`[setup] ${line}\n`);
  process.exit(1);
};

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node ${process.versions.node} is too old: install Node 20 or newer and run the command again.`);
}

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const runs = () => {
  try {
    accessSync(node, constants.X_OK);
    return spawnSync(node, ['--version']).status === 0;
  } catch {
    return false;
  }
};
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && runs()) process.exit(0);

const npm = (...words) => {
  // npm's own path when npm started us: no shell, no npm.cmd on Windows.
  const cli = process.env.npm_execpath;
  const [command, ...rest] = cli ? [process.execPath, cli, ...words] : ['npm', ...words];
  const result = spawnSync(command, rest, { cwd: root, stdio: 'inherit', shell: !cli && process.platform === 'win32' });
  if (result.status !== 0)
    fail(`\`npm ${words.join(' ')}\` ended with ${result.status ?? result.signal}; its output above says why.`);
};

const begun = Date.now();
say('installing the dependencies of package-lock.json (about 30 s the first time) …');
npm('ci', '--loglevel=error');
if (!runs()) {
  // npm may hold back install scripts, which fetch this platform's Node 24.
  say('npm held back the install script of the node package; running it now …');
  npm('rebuild', 'node', '--foreground-scripts');
}
if (!runs())
  fail(`${node} is missing: npm did not install Node 24. Run \`npm rebuild node --foreground-scripts\` to see why.`);
writeFileSync(stamp, wanted);
say(`ready in ${Math.round((Date.now() - begun) / 1000)} s`);
