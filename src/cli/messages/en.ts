import { signedPolicyEn } from './signed-policy.en.ts';

/** What the command line says while it works; the help stands in `help.en.ts`, failures in the core's catalogue. */
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const en = {
  ...signedPolicyEn,
  bug: (version: string, node: string, platform: string) =>
    `botyard: a bug in Botyard ${version} (Node ${node}, ${platform}). Please report it with this line:`,
  whichBot: (folders: readonly string[]) => `Which bot? Name one of ${folders.join(', ')}.`,

  // targets
  askServer: 'Address of the orchestrator: ',
  askLogin: 'Login: ',
  askKey: 'Key (not shown): ',
  keyMissing: 'No key was given: use --key-stdin, --token-file FILE or BOTYARD_KEY, or a terminal to be asked.',
  tokenFileUnreadable: (path: string, code: string) => `--token-file ${path} could not be read (${code}).`,
  tokenFileInvalid: (path: string) => `--token-file ${path} holds no key.`,
  loginNeeds: 'Name the address, and the login with --login or BOTYARD_LOGIN.',
  serverAddress: 'The address is https://…; plain http is for this machine only, and no user or password stands in it.',
  localIsTaken: 'The name "local" is the orchestrator on this machine; choose another with --target.',
  signedIn: (o: {
    name: string;
    url: string;
    who: string;
    organization: string;
    environment: string;
    credentials: string;
  }) => `Signed in to ${o.name} (${o.url}) as ${o.who}, organisation ${o.organization}.
It is a ${o.environment} target and the one in use now. The key is in ${o.credentials}, which only you can read.`,
  signedOut: (name: string, next: string) => `Signed out of ${name}; its key is removed. Target in use: ${next}.`,
  notSignedInAnywhere: 'Not signed in anywhere; the target in use is local.',
  protectedNeedsYes: (target: string) =>
    `${target} is a production target: say --yes to change it without being asked.`,
  confirmProtected: (verb: string, subject: string, target: string) =>
    `${target} is a production target. Type ${subject} to ${verb} it there: `,
  nothingSent: 'nothing was sent',

  // the local orchestrator
  startingLocal: (data: string, minutes: number) =>
    `Starting the local orchestrator (a development target; ends when idle for ${minutes} minutes) in ${data} …`,
  running: (url: string, data: string, pid: number) => `It runs at ${url} (pid ${pid}), data in ${data}.`,
  notRunning: (data: string) => `No orchestrator runs on ${data}.`,
  stopped: (url: string, data: string) => `Stopped the orchestrator at ${url}; its data stays in ${data}.`,

  // check, facts and rule
  expiresInThePast: (day: string) => `--expires ${day} is in the past.`,
  granted: (what: string, day: string, path: string) => `${what} is approved up to ${day} in ${path}.`,
  listed: (what: string, path: string) => `${what} is approved in ${path}, until somebody takes it out.`,
  listedAlready: (what: string, path: string) => `${what} is approved already; ${path} is as it was.`,
  noDaysInList: (list: string) => `entries of ${list} have no last day: leave --expires out.`,
  alreadyApproved: (what: string, path: string) => `${what} is approved already, and for longer; ${path} is as it was.`,
  baseline: {
    written: (folder: string, known: number) =>
      `${folder}: baseline written with ${plural(known, 'entry', 'entries')}. Commit botyard.baseline.json.`,
    pruned: (folder: string, known: number, gone: number) => `${folder}: ${gone} gone and taken out, ${known} left.`,
    'as-it-was': (folder: string, known: number, gone: number) =>
      `${folder}: ${plural(known, 'entry', 'entries')}${gone > 0 ? `, ${gone} of them gone (botyard baseline prune)` : ''}.`,
    clean: (folder: string) => `${folder}: nothing is found, so no baseline was written.`,
    none: (folder: string) => `${folder}: no baseline.`,
  },
  waivers: {
    none: (folder: string) => `${folder}: no waivers.`,
    head: (folder: string, n: number) => `${folder}: ${plural(n, 'waiver')}`,
    counts: (until: string, approvers: readonly string[]) =>
      `counts until ${until}${approvers.length > 0 ? `, signed by ${approvers.join(', ')}` : ', no signature needed'}`,
    near: (until: string, days: number) =>
      `counts, ends ${until} (${days === 0 ? 'today' : `in ${plural(days, 'day')}`})`,
    idle: 'matches no finding',
    allCount: (folder: string, n: number) =>
      `${folder}: ${n === 1 ? '1 waiver, it counts' : `${n} waivers, all count`}.`,
    signed: (n: number, paths: readonly string[]) => `Signed ${plural(n, 'waiver')}: ${paths.join(', ')}. Commit it.`,
    skipped: (rule: string, print: string, cause: string) => `Not signed: ${rule} ${print}: ${cause}`,
    pruned: (folder: string, gone: number, left: number, removed: readonly string[], stale: readonly string[]) =>
      [
        gone === 0 && removed.length === 0
          ? `${folder}: nothing to take out.`
          : `${folder}: ${plural(gone, 'waiver')} taken out, ${left} left.`,
        ...(removed.length > 0 ? [`Removed, as nothing in it is asked for any more: ${removed.join(', ')}.`] : []),
        ...(stale.length > 0
          ? [`Still signed, beside what is left, until an approver signs anew: ${stale.join(', ')}.`]
          : []),
      ].join(' '),
  },
  lookingForBots: 'Looking for bots…',
  botsLookedAt: (done: number, found: number) => `${done} of ${plural(found, 'bot')}`,
  inventoryWritten: (bots: number, path: string) => `Wrote ${plural(bots, 'bot')} to ${path}.`,
  baselinesWritten: (n: number) =>
    n === 0 ? 'No baseline was written: each bot is clean or has one.' : `Wrote ${plural(n, 'baseline')}; commit them.`,
  noCommits: (cause: string) => `Without last commits: ${cause}`,
  noSuchRule: (name: string, close: string | null, all: readonly string[]) =>
    `There is no rule "${name}"${close ? `; did you mean ${close}?` : `. Rules: ${all.join(', ')}.`}`,
  problem: (path: string, line: number, column: number, code: string) => `${path}:${line}:${column}: ${code}`,

  // new, deploy, release
  created: (template: string, shown: string) => `Made ${shown} from the template ${template}:`,
  afterNew: (shown: string) => `Next: botyard check ${shown}, then botyard run --local ${shown}.`,
  planTitle: (botId: string, version: string, target: string) => `Plan: ${botId} ${version} to ${target}`,
  planFiles: (files: number, size: string) => `${plural(files, 'file')}, ${size}`,
  planFirst: 'nothing of this bot is released there',
  planReleased: (version: string) => `released there now: ${version}`,
  planUpdate: 'replaces the bytes of that version; the old ones are kept as a revision',
  planLeftOut: (count: number, examples: string) => `${count} left out (${examples})`,
  verdict: { pass: 'pass', fail: 'fail', unknown: 'could not check' },
  noPolicy: (level: string) => `no organisation policy (${level})`,
  policy: (name: string, level: string) => `policy ${name} (${level})`,
  steps: {
    pack: 'Packing …',
    register: 'Registering the version …',
    upload: 'Uploading …',
    record: 'Asking what its door says …',
  },
  planVerdict: (verdict: string, policy: string) => `${verdict} under ${policy}`,
  planWaived: (n: number) => `${plural(n, 'finding')} waived`,
  planKnown: (n: number) => `${plural(n, 'finding')} known by the baseline`,
  deployed: (botId: string, version: string, target: string) => `Deployed ${botId} ${version} to ${target}.`,
  door: (verdict: string) => `The target's own check of the stored archive: ${verdict}.`,
  afterDeploy: (botId: string) => `Next: botyard release ${botId}`,
  released: (botId: string, version: string, target: string) => `Released ${botId} ${version} on ${target}.`,
  afterRelease: (botId: string) => `Next: botyard run ${botId}`,

  // run, logs, cancel
  started: (task: number, automation: string, target: string) => `Task ${task} of ${automation} on ${target}`,
  startedLocal: (shown: string) => `Running ${shown} here (no orchestrator, no sandbox). Ctrl-C ends it.`,
  detached: (task: number) => `Follow it with botyard logs ${task}; cancel it with botyard cancel ${task}.`,
  unfollowed: (task: number) =>
    `Stopped following; task ${task} goes on. Follow it with botyard logs ${task}; cancel it with botyard cancel ${task}.`,
  connection: {
    connecting: 'Connecting to the console …',
    live: 'Console is live.',
    retrying: 'The connection broke; it is taken up again as soon as the orchestrator answers …',
    polling: 'This orchestrator has no console; its execution log, alerts and errors are shown instead.',
  },
  cancelled: (task: number) => `Task ${task} was cancelled.`,
  hadEnded: (task: number, status: string) => `Task ${task} had already ended: ${status}.`,
  taskEnded: (task: number, status: string, message: string) =>
    `Task ${task}: ${status}${message ? ` - ${message}` : ''}`,
  localEnded: (status: string, message: string) => `${status}${message ? ` - ${message}` : ''}`,
  items: (total: number, processed: number, failed: number) =>
    `Items: ${total} (${processed} processed, ${failed} failed)`,
  log: (label: string, entries: number) => `Execution log ${label}: ${plural(entries, 'entry', 'entries')}`,
  alerts: (n: number) => `${plural(n, 'alert')}:`,
  errors: (n: number) => `${plural(n, 'error')}:`,
  artifacts: (n: number) => `${plural(n, 'artifact')}:`,
  more: (n: number) => `… ${n} more`,

  // doctor
  doctor: {
    node: 'Node with node:sqlite',
    python: 'Python with venv',
    uv: 'uv',
    noUv: 'not found; environments are made with venv and pip, which is slower',
    getUv: 'python3 -m pip install uv',
    bubblewrap: 'bubblewrap',
    unused: (path: string) => `${path} (bots run without walls in this version)`,
    noSandbox: 'not found; nothing uses it in this version, bots run without walls',
    program: "the orchestrator's program",
    absent: (path: string) => `${path} is not there`,
    build: 'npm run build',
    data: 'data folder',
    notWritable: (path: string) => `${path} cannot be written to`,
    nameData: 'name another folder with --data',
    orchestrator: 'local orchestrator',
    stopped: 'not running; deploy and run start it',
    start: 'botyard orchestrator start',
    target: (name: string) => `target ${name}`,
    noKey: 'signed out',
  },
  allHere: 'All that is needed is here.',
  missing: (n: number) => `${plural(n, 'thing')} missing; each line above says what mends it.`,
} as const;
