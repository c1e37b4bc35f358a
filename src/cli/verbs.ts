import type { Verb } from './command.ts';
import type { OptionName } from './options.ts';

const judging = ['policy', 'policy-key', 'python', 'no-cache'] as const satisfies OptionName[];
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
  'waivers list': {
    words: any,
    options: ['policy', 'policy-key', 'python', 'format'],
    load: async () => (await import('./commands/waivers.ts')).waiversList,
  },
  'waivers check': {
    words: any,
    options: ['policy', 'policy-key', 'python', 'format'],
    load: async () => (await import('./commands/waivers.ts')).waiversCheck,
  },
  'waivers sign': {
    words: maybeOne,
    options: ['key-file', 'only', 'policy', 'policy-key', 'python', 'format'],
    load: async () => (await import('./commands/waivers.ts')).waiversSign,
  },
  'waivers prune': {
    words: any,
    options: ['policy', 'policy-key', 'python', 'format'],
    load: async () => (await import('./commands/waivers.ts')).waiversPrune,
  },
  inventory: {
    words: { ...any, least: 1 },
    options: ['format', 'output', 'baseline', 'policy', 'policy-key'],
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
  'policy init': {
    words: maybeOne,
    options: ['format'],
    load: async () => (await import('./commands/policy-init.ts')).policyInit,
  },
  'policy explain': {
    words: maybeOne,
    options: ['policy', 'policy-key', 'python', 'format'],
    load: async () => (await import('./commands/policy-explain.ts')).policyExplain,
  },
  'policy try': {
    words: { least: 1, most: Number.POSITIVE_INFINITY },
    options: ['policy', 'policy-key', 'python', 'format'],
    load: async () => (await import('./commands/policy-try.ts')).policyTry,
  },
  'policy test': {
    words: maybeOne,
    options: ['policy', 'format'],
    load: async () => (await import('./commands/policy-test.ts')).policyTest,
  },
  'policy schema': {
    words: none,
    options: ['language'],
    load: async () => (await import('./commands/policy-schema.ts')).policySchema,
  },
  'policy grant': {
    words: one,
    options: ['expires', 'policy', 'format'],
    load: async () => (await import('./commands/policy-grant.ts')).policyGrant,
  },
  'policy keygen': {
    words: one,
    options: ['format'],
    load: async () => (await import('./commands/policy-keygen.ts')).policyKeygen,
  },
  'policy sign': {
    words: one,
    options: ['key-file', 'output', 'format'],
    load: async () => (await import('./commands/policy-sign.ts')).policySign,
  },
  'policy verify': {
    words: one,
    options: ['key-file', 'format'],
    load: async () => (await import('./commands/policy-verify.ts')).policyVerify,
  },
  'policy status': {
    words: maybeOne,
    options: ['policy', 'policy-key', 'format'],
    load: async () => (await import('./commands/policy-status.ts')).policyStatus,
  },
  'policy update': {
    words: none,
    options: ['policy', 'policy-key', 'format'],
    load: async () => (await import('./commands/policy-update.ts')).policyUpdate,
  },
  'advisories status': {
    words: any,
    options: ['policy', 'policy-key', 'format'],
    load: async () => (await import('./commands/advisories.ts')).advisoriesStatus,
  },
  'advisories update': {
    words: any,
    options: ['policy', 'policy-key', 'format'],
    load: async () => (await import('./commands/advisories.ts')).advisoriesUpdate,
  },
  deploy: {
    words: maybeOne,
    options: ['version', 'update', 'policy', 'policy-key', 'no-cache', ...reaching, 'yes', 'format'],
    load: async () => (await import('./commands/deploy.ts')).deploy,
  },
  release: {
    words: maybeOne,
    options: ['version', 'policy', 'policy-key', ...reaching, 'yes', 'format'],
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
    options: ['data', 'port', 'policy', 'policy-key', 'python', 'detach'],
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
