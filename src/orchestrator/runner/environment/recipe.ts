import { environmentPython } from './candidates.ts';

/** One command of making an environment. */
export interface Step {
  readonly file: string;
  readonly args: readonly string[];
}

export interface Recipe {
  readonly tool: 'uv' | 'venv';
  /** uv itself, or null. */
  readonly uv: string | null;
  /** The base interpreter. */
  readonly python: string;
  readonly folder: string;
  /** Null: an empty environment, made in a moment as it needs no pip. */
  readonly requirements: string | null;
  readonly constraints?: string | null;
  readonly platform: NodeJS.Platform;
}

/**
 * Published as source alone: BotCity's own SDK and frameworks, which most bots stand on. All else comes as wheels.
 * Their build runs code at installation, outside any walls: the list is closed, and no bot can add to it.
 */
const SOURCE_ONLY = [
  'botcity-maestro-sdk',
  'botcity-framework-base',
  'botcity-framework-core',
  'botcity-framework-web',
];
/** What may be installed; part of an environment's key. */
export const WHEELS_ONLY: readonly string[] = [
  ...['--only-binary', ':all:'],
  // One name each: uv takes no list.
  ...SOURCE_ONLY.flatMap((name) => ['--no-binary', name]),
];

/** The commands that make an environment, in order. Pure; arguments are passed as they are, through no shell. */
export const stepsOf = ({ tool, uv, python, folder, requirements, constraints, platform }: Recipe): readonly Step[] => {
  const own = environmentPython(platform, folder);
  const held = constraints ? ['-c', constraints] : [];
  if (tool === 'uv' && uv !== null) {
    const make: Step = { file: uv, args: ['venv', '--no-project', '--python', python, folder] };
    const install = (file: string): Step => ({
      file: uv,
      args: ['pip', 'install', '--python', own, ...WHEELS_ONLY, ...held, '-r', file],
    });
    return requirements === null ? [make] : [make, install(requirements)];
  }
  if (requirements === null) return [{ file: python, args: ['-I', '-m', 'venv', '--without-pip', folder] }];
  const quiet = ['--no-input', '--disable-pip-version-check', '--no-color', '--progress-bar', 'off'];
  return [
    { file: python, args: ['-I', '-m', 'venv', folder] },
    { file: own, args: ['-I', '-m', 'pip', 'install', ...quiet, ...WHEELS_ONLY, ...held, '-r', requirements] },
  ];
};
