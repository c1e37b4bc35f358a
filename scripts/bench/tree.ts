import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ruleIds } from '#core';

export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'botyard', 'bench');
const packages = ['django==5.2.8', 'sympy==1.14.0'];

const isSource = (path: string): boolean => !/[\\/](site-packages|__pycache__)([\\/]|$)/.test(path);

/** About four thousand files: the standard library of the machine's Python, Django and SymPy. Made once. */
export const sourceTree = (): string => {
  const tree = join(cache, 'tree');
  if (existsSync(join(tree, 'sympy'))) return tree;
  mkdirSync(tree, { recursive: true });
  const library = execFileSync('python3', ['-c', 'import sysconfig; print(sysconfig.get_path("stdlib"))'], {
    encoding: 'utf8',
  });
  cpSync(library.trim(), join(tree, 'stdlib'), { recursive: true, filter: isSource });
  for (const name of packages) {
    const wheels = join(cache, 'wheels', name);
    execFileSync('python3', ['-m', 'pip', 'download', '-q', '--no-deps', '--only-binary=:all:', '-d', wheels, name]);
    const wheel = readdirSync(wheels).find((file) => file.endsWith('.whl')) ?? '';
    execFileSync('python3', ['-m', 'zipfile', '-e', join(wheels, wheel), join(tree, name.replace(/=.*/, ''))]);
  }
  return tree;
};

/** A policy under which only the rules of imports say something. */
export const importPolicy = (): string => {
  const path = join(cache, 'imports.policy.yaml');
  const others = ruleIds.filter((id) => !/^(?:import-|vendored-)/.test(id));
  writeFileSync(
    path,
    ['schema: 1', 'name: imports', 'level: starter', 'rules:', ...others.map((id) => `  ${id}: off`), ''].join('\n'),
  );
  return path;
};

/** Tools to compare with, in an environment of their own. */
export const tools = (): string => {
  const folder = join(cache, 'tools');
  if (!existsSync(join(folder, 'bin', 'bandit'))) {
    execFileSync('python3', ['-m', 'venv', folder]);
    execFileSync(join(folder, 'bin', 'python'), ['-m', 'pip', 'install', '-q', 'ruff', 'bandit']);
  }
  return join(folder, 'bin');
};

/** A bot of ten files, as a template makes them. */
export const smallBot = (): string => {
  const folder = join(cache, 'small');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'small.botproj'), JSON.stringify({ name: 'small', technology: 'PYTHON' }));
  const body = 'import os\nimport requests\n\n\ndef work(order):\n    return requests.get(order, timeout=5).json()\n';
  for (const name of ['bot', ...Array.from({ length: 9 }, (_, i) => `part${i}`)]) {
    writeFileSync(join(folder, `${name}.py`), body.repeat(10));
  }
  return folder;
};

/** So many bots in one folder, each of ten real files and its requirements. Made once. */
export const botsOf = (tree: string, count: number): string => {
  const folder = join(cache, `bots-${count}`);
  if (existsSync(join(folder, 'complete'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  const sources = readdirSync(tree, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.py'));
  for (let i = 0; i < count; i++) {
    const bot = join(folder, `area${i % 10}`, `bot${i}`);
    mkdirSync(bot, { recursive: true });
    writeFileSync(join(bot, `bot${i}.botproj`), JSON.stringify({ name: `bot${i}`, technology: 'PYTHON' }));
    writeFileSync(join(bot, 'requirements.txt'), 'requests==2.32.5\npandas>=2\nbotcity-maestro-sdk\n');
    writeFileSync(join(bot, 'bot.py'), 'import requests\n\nprint(requests.get("https://erp.example.com"))\n');
    for (let n = 0; n < 9; n++)
      cpSync(join(tree, sources[(i * 9 + n) % sources.length] ?? ''), join(bot, `part${n}.py`));
  }
  const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words], { stdio: 'ignore' });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '-q', '-m', 'bots');
  writeFileSync(join(folder, 'complete'), '');
  return folder;
};

/** A tree of so many real files, by copies of folders of real files. */
export const treeOf = (tree: string, count: number): string => {
  const folder = join(cache, `tree-${count}`);
  if (existsSync(join(folder, 'complete'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  const sources = readdirSync(tree, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.py'));
  for (let i = 0; i < count; i++) {
    const path = sources[i % sources.length] ?? '';
    const to = join(folder, `copy${Math.floor(i / sources.length)}`, path);
    mkdirSync(join(to, '..'), { recursive: true });
    cpSync(join(tree, path), to);
  }
  writeFileSync(join(folder, 'complete'), '');
  return folder;
};
