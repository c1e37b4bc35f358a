import type { Bot } from '../bot.ts';
import { type BotImports, botImports } from '../distributions/index.ts';
import type { Policy } from '../policy/policy.ts';
import type { PythonFile } from '../python/index.ts';
import { readRequirements } from '../requirements/index.ts';
import type { BotRequirements } from '../requirements/model.ts';
import { credentialsIn } from './credentials.ts';
import { hostsIn } from './hosts.ts';
import type { BotContent, UsedCredential, UsedDistribution } from './model.ts';

/** Gathers what a bot brings in and touches, file by file. */
export interface ContentReader {
  look(path: string, python: PythonFile): void;
  content(): BotContent;
}

/** What the texts of a bot say it brings in and touches; facts, no judgement. For whoever sees each file as it is read for something else. */
export const contentReader = (bot: Bot, policy: Pick<Policy, 'map'>): ContentReader => {
  const imports = botImports(bot, policy);
  const imported = new Set<string>();
  const credentials = new Map<string, UsedCredential>();
  const hosts = new Set<string>();
  const scripts = new Set<string>();
  return {
    look: (path, python) => {
      const { text } = python.source.code;
      for (const name of importedBy(python, path, imports)) imported.add(name);
      if (mainGuard.test(text)) scripts.add(path);
      // Reading all calls takes time, and few files ask the vault.
      if (text.includes('get_credential'))
        for (const used of credentialsIn(python)) credentials.set(JSON.stringify([used.label, used.key]), used);
      if (text.includes('://')) for (const host of hostsIn(python)) hosts.add(host);
    },
    content: () => {
      const requirements = readRequirements(bot);
      return {
        distributions: distributionsOf(imported, requirements),
        credentials: [...credentials.keys()].sort().flatMap((key) => credentials.get(key) ?? []),
        hosts: [...hosts].sort(),
        scripts: [...scripts].sort(),
        statesPython: bot.files.has('.python-version') || requirements.python.length > 0,
      };
    },
  };
};

/** What makes a file of Python a script. Blanks are counted: on a line of a million of them this must not go over and over. */
export const mainGuard =
  /^if[ \t]{0,9}\(?[ \t]{0,9}(?:__name__[ \t]{0,9}==[ \t]{0,9}['"]__main__['"]|['"]__main__['"][ \t]{0,9}==[ \t]{0,9}__name__)/m;

const importedBy = (python: PythonFile, path: string, imports: BotImports): readonly string[] =>
  python.imports.flatMap(({ module }) => (module === null ? [] : imports.resolve(module, path).distributions));

const distributionsOf = (
  imported: ReadonlySet<string>,
  { requirements, locked }: BotRequirements,
): readonly UsedDistribution[] => {
  const required = new Set(
    requirements.flatMap(({ name, isConstraint }) => (isConstraint || name === '' ? [] : [name])),
  );
  const version = (name: string): string | null =>
    locked.find((one) => one.name === name && one.version !== null)?.version ??
    requirements.map((one) => (one.name === name ? pinned(one.specifier) : null)).find((found) => found !== null) ??
    null;
  return [...new Set([...imported, ...required])]
    .sort()
    .map((name) => ({ name, imported: imported.has(name), required: required.has(name), version: version(name) }));
};

/** `==1.2.3` alone fixes a version. */
const pinned = (specifier: string): string | null => /^\s*={2,3}\s*([^\s,*]+)\s*$/.exec(specifier)?.[1] ?? null;
