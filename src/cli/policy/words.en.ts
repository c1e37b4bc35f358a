import type { Decider, Outcome, PolicyLayer } from '#core';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const changes = (isOne: boolean) => ({
  breaks: 'would break',
  worse: 'would get worse',
  unknown: 'could not be checked',
  clean: 'would become clean',
  better: 'would get better',
  same: isOne ? 'stays as it is' : 'stay as they are',
});

/** What the verbs of a policy say. */
export const policyMessages = {
  neither: (word: string, close: string | null) =>
    `"${word}" is no rule, import or requirement${close ? `; did you mean ${close}?` : '.'}`,
  noCasesFile: (word: string) => `"${word}" is no file of cases: name a *.test.yaml, its policy or a folder.`,

  made: (path: string) => `Wrote ${path}: level standard, with a list that covers what most bots need.`,
  afterMade: (
    name: string,
  ) => `It holds for the bots beside and below it; to bind others too, name it with --policy or in the setting
botyard.policy.file. Next: strike from its list, add to it, then botyard policy try ${name}`,

  // explain
  by: (decider: Decider) => {
    if (decider === null) return 'nobody need decide';
    return decider === 'botyard'
      ? "Botyard's own list, which only informs: nobody chose one"
      : `policy ${decider.name} (${decider.layer})`;
  },
  outcomes: {
    approved: 'approved',
    'not-approved': 'not approved',
    denied: 'denied',
    'not-pinned': 'not pinned: it may come to a version that is not approved',
    unknown: 'unknown: nobody knows which distribution brings it',
  } satisfies Record<Outcome, string>,
  origin: {
    'first-party': 'the bot itself',
    stdlib: "Python's standard library",
    unknown: 'nobody knows; a line under `map` in the policy would say it',
  },
  labels: {
    broughtBy: 'brought by',
    verdict: 'verdict',
    decided: 'decided by',
    versions: 'versions',
    edition: 'edition',
    until: 'until',
    instead: 'instead',
    says: 'finding',
    toDo: 'to do',
    ask: 'ask',
    title: 'finds',
    severity: 'severity',
    level: 'level',
    more: 'more',
    layers: 'layers',
    allowed: 'allowed',
    denied: 'denied',
    map: 'map',
    rules: 'rules',
    python: 'Python',
    indexes: 'indexes',
    advisories: 'advisories',
    baseline: 'baseline',
    contact: 'contact',
    requests: 'requests',
    course: 'course',
    providers: 'model providers',
    endpoints: 'model addresses',
    models: 'models',
    hosts: 'hosts',
    paths: 'folders',
    data: 'data classes',
    network: 'own network',
    personalNames: 'personal names',
  },
  deniedVersions: (range: string) => `${range} denied`,
  approvedVersions: (range: string) => `${range} approved`,
  edition: (serial: number | undefined, issued: string | undefined) =>
    [serial === undefined ? '' : `serial ${serial}`, issued === undefined ? '' : `of ${issued}`]
      .filter(Boolean)
      .join(' '),
  approvalUntil: (day: string) => `${day} (this approval)`,
  approvalOver: (day: string) => `${day}: this approval is over`,
  policyUntil: (day: string, name: string) => `${day} (policy ${name})`,
  ownerOfPolicy: 'whoever keeps the policy',
  rulePage: (rule: string) => `botyard rule ${rule}`,
  chosenLevel: (level: string, by: { name: string; layer: PolicyLayer } | null) =>
    by ? `level ${level} of policy ${by.name} (${by.layer})` : `level ${level}: nobody chose one`,
  sets: (layer: { name: string; layer: PolicyLayer; setting: string }, isFirst: boolean) =>
    `policy ${layer.name} (${layer.layer}) ${isFirst ? 'sets' : 'raises to'} ${layer.setting}`,

  // in force
  nobodySaid: (level: string) =>
    `No organisation policy: level ${level}, which mostly informs. botyard policy init writes a first one.`,
  inForce: (name: string, level: string, day: string) => `Policy ${name}, level ${level}, on ${day}`,
  lists: (entries: number, lists: number) =>
    lists > 1
      ? `${count(entries, 'distribution')} in ${lists} lists; it takes all of them`
      : count(entries, 'distribution'),
  noList: 'no list: nothing is refused for not being on one',
  modules: (names: readonly string[]) => `modules ${names.join(', ')}`,
  notLooked: 'none named: vulnerabilities are not looked up',
  advisories: (source: string, days: number, isRequired: boolean) =>
    `${source}, at most ${count(days, 'day')} old${isRequired ? '' : ', not required'}`,
  anyPython: 'any',
  pythons: (versions: readonly string[] | null, byDefault: string | null) =>
    [versions === null ? 'any' : versions.join(', '), byDefault === null ? '' : `default ${byDefault}`]
      .filter(Boolean)
      .join('; '),

  emptyList: 'none',
  andOn: 'and on',
  noLimit: 'no limit',
  staysInside: 'may not leave the network',
  noScreenshots: 'no screenshots',
  kept: (what: string, days: number) => `${what} kept ${count(days, 'day')}`,
  temporaryFiles: (severity: string) => `temporary files left behind at least ${severity}`,

  // try
  tried: (name: string, level: string, bots: number) =>
    `Policy ${name} (${level}) on ${count(bots, 'bot')}, against what is in force:`,
  change: {
    breaks: 'breaks',
    worse: 'worse',
    unknown: 'could not check',
    clean: 'clean',
    better: 'better',
    same: 'same',
  },
  dataChange: (was: string, is: string) => `its data: ${is} (was: ${was})`,
  errorsMore: (broken: number, mended: number) =>
    [broken > 0 ? `+${count(broken, 'error')}` : '', mended > 0 ? `-${count(mended, 'error')}` : '']
      .filter(Boolean)
      .join(', '),
  moreFindings: (n: number) => `… ${n} more`,
  trialSum: (counts: Readonly<Record<'breaks' | 'worse' | 'unknown' | 'clean' | 'better' | 'same', number>>) =>
    (['breaks', 'worse', 'unknown', 'clean', 'better', 'same'] as const)
      .filter((change) => counts[change] > 0)
      .map((change) => `${counts[change]} ${changes(counts[change] === 1)[change]}`)
      .join(', '),

  // test
  noCases: (path: string) => `${path} holds no case.`,
  caseHolds: 'ok',
  caseFails: 'FAIL',
  difference: (what: string, expected: string, found: string) =>
    `${what}: expected ${expected}, the policy says ${found}`,
  because: (text: string) => `because ${text}`,
  casesSum: (failed: number, all: number, policy: string) =>
    failed === 0
      ? `${count(all, 'case')} ${all === 1 ? 'holds' : 'hold'} for ${policy}.`
      : `${failed} of ${count(all, 'case')} ${failed === 1 ? 'does' : 'do'} not hold for ${policy}.`,
} as const;
