import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { rules } from './rules.ts';

/** Reads every import below `root/src` and judges it by the rules. */
export const judge = async (root: string): Promise<ICruiseResult> => {
  const { output } = await cruise(
    ['src'],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: rules },
      // Else an `import type` would not be seen.
      tsPreCompilationDeps: true,
      tsConfig: { fileName: join(root, 'tsconfig.json') },
      doNotFollow: { path: 'node_modules' },
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node'],
      extensions: ['.ts', '.js', '.json', '.d.ts'],
      mainFields: ['main', 'types'],
    } as object,
  );
  if (typeof output === 'string') throw new Error('the tool gave text where data was asked for');
  return output;
};

/** `rule: from -> to`, one line a violation. */
export const violations = ({ summary }: ICruiseResult): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
