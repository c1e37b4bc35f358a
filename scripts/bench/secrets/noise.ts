import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cache, sourceTree } from '../tree.ts';

/** Real code with few true secrets, if any: most of what is told there is noise. */
export interface Quiet {
  readonly name: string;
  readonly folder: string;
}

const packages = ['requests==2.32.5', 'flask==3.1.2', 'sqlalchemy==2.0.44', 'paramiko==4.0.0', 'selenium==4.38.0'];

const unpacked = (name: string): string => {
  const folder = join(cache, 'secrets', 'packages', name);
  if (existsSync(folder)) return folder;
  const wheels = join(cache, 'wheels', name);
  execFileSync('python3', ['-m', 'pip', 'download', '-q', '--no-deps', '--only-binary=:all:', '-d', wheels, name]);
  const wheel = readdirSync(wheels).find((file) => file.endsWith('.whl')) ?? '';
  execFileSync('python3', ['-m', 'zipfile', '-e', join(wheels, wheel), folder]);
  return folder;
};

/** Django, the standard library of this machine's Python, and five packages by name. */
export const quietCode = (): readonly Quiet[] => {
  const tree = sourceTree();
  return [
    { name: 'django 5.2.8', folder: join(tree, 'django') },
    { name: 'standard library', folder: join(tree, 'stdlib') },
    ...packages.map((name) => ({ name: name.replace('==', ' '), folder: unpacked(name) })),
  ];
};
