import type { Verb } from './command.ts';
import type { OptionName } from './options.ts';

const judging = ['policy', 'python', 'no-cache'] as const satisfies OptionName[];
const reaching = ['target', 'data', 'token-file'] as const satisfies OptionName[];
const none = { least: 0, most: 0 };
const maybeOne = { least: 0, most: 1 };
const one = { least: 1, most: 1 };
const any = { least: 0, most: Number.POSITIVE_INFINITY };

/** What `botyard` can do; the order is the order of the help. */
export const verbs = {
  new: {
    words: { least: 1, most: 2 },
    options: ['template', 'format'],
    load: async () => (await import('./commands/new.ts')).newBot,
  },
  check: {
    words: { least: 0, most: Number.POSITIVE_INFINITY },
    options: [...judging, 'changed', 'all', 'format'],
    load: async () => (await import('./commands/check.ts')).check,
  },
  'baseline write': {
    words: any,
    options: ['policy', 'python', 'format'],
    load: async () => (await import('./commands/baseline.ts')).baselineWrite,
  },
  'baseline prune': {
    words: any,
    options: ['policy', 'python', 'format'],
    load: async () => (await import('./commands/baseline.ts')).baselinePrune,
  },
  'baseline show': {
    words: any,
    options: ['policy', 'python', 'format'],
    load: async () => (await import('./commands/baseline.ts')).baselineShow,
  },
  inventory: {
    words: { ...any, least: 1 },
    options: ['format', 'output', 'baseline', 'policy'],
    load: async () => (await import('./commands/inventory.ts')).inventory,
  },
  facts: {
    words: maybeOne,
    options: [...judging, 'format'],
    load: async () => (await import('./commands/facts.ts')).facts,
  },
  rule: {
    words: maybeOne,
    options: ['language', 'format'],
    load: async () => (await import('./commands/rule.ts')).rule,
  },
  'policy grant': {
    words: one,
    options: ['expires', 'policy', 'format'],
    load: async () => (await import('./commands/policy-grant.ts')).policyGrant,
  },
  deploy: {
    words: maybeOne,
    options: ['version', 'update', 'policy', 'no-cache', ...reaching, 'yes', 'format'],
    load: async () => (await import('./commands/deploy.ts')).deploy,
  },
  release: {
    words: maybeOne,
    options: ['version', ...reaching, 'yes', 'format'],
    load: async () => (await import('./commands/release.ts')).release,
  },
  run: {
    words: maybeOne,
    options: ['local', 'automation', 'parameters', 'python', 'detach', 'time', ...reaching, 'format'],
    load: async () => (await import('./commands/run.ts')).run,
  },
  logs: {
    words: one,
    options: ['after', 'follow', 'no-follow', 'time', ...reaching, 'format'],
    load: async () => (await import('./commands/logs.ts')).logs,
  },
  cancel: {
    words: one,
    options: [...reaching, 'format'],
    load: async () => (await import('./commands/cancel.ts')).cancel,
  },
  login: {
    words: maybeOne,
    options: ['target', 'login', 'environment', 'key-stdin', 'token-file'],
    load: async () => (await import('./commands/login.ts')).login,
  },
  logout: {
    words: maybeOne,
    options: [],
    load: async () => (await import('./commands/logout.ts')).logout,
  },
  'orchestrator start': {
    words: none,
    options: ['data', 'port', 'policy', 'python', 'detach'],
    load: async () => (await import('./commands/orchestrator-start.ts')).orchestratorStart,
  },
  'orchestrator stop': {
    words: none,
    options: ['data'],
    load: async () => (await import('./commands/orchestrator-stop.ts')).orchestratorStop,
  },
  'orchestrator status': {
    words: none,
    options: ['data', 'format'],
    load: async () => (await import('./commands/orchestrator-status.ts')).orchestratorStatusOf,
  },
  doctor: {
    words: none,
    options: ['data', 'format'],
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
} as const satisfies Record<string, Verb>;

export type VerbName = keyof typeof verbs;

export const verbNames = Object.keys(verbs) as VerbName[];
export const verbOf = (name: VerbName): Verb => verbs[name];
export const isVerb = (name: string): name is VerbName => Object.hasOwn(verbs, name);
