import type { OptionName } from '../options.ts';
import type { VerbName } from '../verbs.ts';

/** The help of the command line, in English. It teaches: what a verb does, what it leaves behind, what to type next. */
export interface VerbHelp {
  readonly summary: string;
  readonly words: string;
  readonly text: string;
  readonly examples: readonly string[];
  /** Where an option means something particular to this verb. */
  readonly options?: Partial<Record<OptionName, string>>;
}

export const general = {
  intro: 'botyard: governed Python bots, from an approved template to a live console.',
  usage: 'Usage: botyard VERB … (botyard VERB --help says more)',
  groupUsage: (group: string) => `Usage: botyard ${group} VERB … (botyard ${group} VERB --help says more)`,
  options: 'Options:',
  examplesTitle: 'Examples:',
  examples: `A first bot, in this order:
  botyard new orders             a bot from the approved data template
  botyard check orders           what the policy says about it
  botyard run --local orders     run it here, without a deploy
  botyard deploy orders          through the gate, as a new version
  botyard release orders         make that version the active one
  botyard run orders             run it on the orchestrator and follow its console`,
  exit: `Exit codes: 0 clean, 1 findings (run: not SUCCESS), 2 could not check, not known or wrong use.
stdout is data, stderr is talk; NO_COLOR is honoured. Secrets are never given on the command line.`,
} as const;

export const verbHelp: { readonly [Name in VerbName]: VerbHelp } = {
  new: {
    summary: 'make a bot from an approved template',
    words: '[TEMPLATE] FOLDER',
    text: `Writes a bot that passes the check and runs as it is. The last part of FOLDER is the bot's name (botId).
A folder that is not empty is never touched; if anything fails, nothing is left.
Templates: data-bot (reads a CSV, writes a report, counts its items), api-bot (HTTP with time-outs and retries).`,
    examples: ['botyard new orders', 'botyard new api-bot bots/rates'],
  },
  check: {
    summary: 'say what the policy finds in bots',
    words: '[FOLDER|FILE]…',
    text: `Judges any folder or lone file; without one, the bot of this folder, or all bots at most two folders below.
Nothing is run and nothing is sent. With --changed the whole bot is judged, but only what stands in changed files is
reported and decides. What has not changed since the last check is taken from a cache.
Exit: 0 clean, 1 findings that are errors, 2 could not check; of several bots the worst.`,
    examples: [
      'botyard check',
      'botyard check orders rates --policy company.policy.yaml',
      'botyard check orders --format json | jq .verdict',
      'botyard check --changed=origin/main --format github',
      'botyard check orders --all',
    ],
    options: {
      format: 'also sarif (2.1.0), github (annotations of a workflow) and junit',
    },
  },
  'baseline write': {
    summary: 'write down what is found now: only what is new fails from then on',
    words: '[FOLDER]…',
    text: `Writes botyard.baseline.json into each bot; it belongs into version control. What it knows is counted and shown with
check --all, but decides nothing. It holds rule, file and a fingerprint of the finding: no line, and no text of the file.
A baseline that is there is left as it is: it only shrinks. The policy may refuse it: baseline: accept, no-secrets or ignore.
Name the policy that will be in force: a finding that only that policy makes is not in a baseline made without it.`,
    examples: ['botyard baseline write orders', 'botyard baseline write orders rates --policy company.policy.yaml'],
  },
  'baseline prune': {
    summary: 'take out of a baseline what is gone',
    words: '[FOLDER]…',
    text: `Whatever is mended is taken out, so that it cannot come back unseen. Nothing is ever put in. A bot that could not be
checked as a whole keeps its baseline. No other verb changes a baseline, so that a check in CI only reads.`,
    examples: ['botyard baseline prune', 'botyard baseline prune orders --format json'],
  },
  'baseline show': {
    summary: 'say what a baseline knows, by rule, and how much of it is gone',
    words: '[FOLDER]…',
    text: 'Reads only.',
    examples: ['botyard baseline show', 'botyard baseline show orders rates --format json'],
  },
  'waivers list': {
    summary: 'say which findings are asked to be excused, by whom and until when',
    words: '[FOLDER…]',
    text: `Lists botyard.waivers.yaml of each bot and what the policy in force makes of each waiver. Writes nothing.
An entry is rule, fingerprint (check --format json names it), reason, owner, expiry and, if there is one, ticket.`,
    examples: ['botyard waivers list', 'botyard waivers list orders --format json'],
  },
  'waivers check': {
    summary: 'say which waivers do not count, and why',
    words: '[FOLDER…]',
    text: `Not signed, a wrong key, ended, too long, no such rule, a rule that may not be waived, changed after it was signed, no
finding any more: each is said. One near its end is told, too. Exit: 0 all count, 1 some do not, 2 could not check.`,
    examples: ['botyard waivers check', 'botyard waivers check orders --policy company.policy.yaml'],
  },
  'waivers sign': {
    summary: 'approve the waivers that a bot asks for',
    words: '[FOLDER]',
    text: `Signs the requests in botyard.waivers.yaml with the key of an approver, whom the policy lists; what the policy
would not honour is left out and said. Writes botyard.waivers.KEY.dsse.json beside it, to be committed. Without --only it
approves exactly what it lists: what the key signed before and is asked no more is gone. A changed entry is signed anew.`,
    examples: [
      'botyard waivers sign orders --key-file approver.key --policy company.policy.yaml',
      'botyard waivers sign orders --key-file approver.key --only 0123456789abcdef',
    ],
    options: { 'key-file': 'file of the private key; may be repeated' },
  },
  'waivers prune': {
    summary: 'take out waivers that have ended or match nothing',
    words: '[FOLDER…]',
    text: `Takes them out of botyard.waivers.yaml; comments on the others stay. A bot that could not be checked as a whole keeps
those that match nothing. A signed file that holds nothing else goes with them; one that also holds what is left is named.`,
    examples: ['botyard waivers prune', 'botyard waivers prune orders --format json'],
  },
  inventory: {
    summary: 'list every bot below some folders: what it uses and what is found in it',
    words: 'FOLDER…',
    text: `Finds every bot at any depth, plain folders of scripts too, and writes one table: entry, Python, distributions, the
labels and keys of credentials, hosts, findings, template, last commit. Needs no policy, account or network and runs nothing.
Values of secrets are never shown. Links are not followed; environments and what is installed are left out.
Exit: 0 all was looked at, 2 something could not be; what is found does not decide.`,
    examples: [
      'botyard inventory ~/bots',
      'botyard inventory bots scripts --output inventory.html',
      'botyard inventory bots --format csv --output inventory.csv',
      'botyard inventory bots --baseline --policy company.policy.yaml',
    ],
    options: {
      format: 'also csv and html (one page without scripts); without it what the name of --output says',
      baseline: 'write a first baseline into each bot that has findings and none yet',
    },
  },
  facts: {
    summary: 'list what a bot imports, and what that leads to',
    words: '[FOLDER|FILE]',
    text: 'Every import with its place, how it is made and the distribution it belongs to. Facts, no judgement.',
    examples: ['botyard facts orders', 'botyard facts orders --format json'],
  },
  rule: {
    summary: 'explain a rule: why it is there, not so, but so, how to fix it',
    words: '[RULE]',
    text: `Prints the lesson of a rule, the one named in a finding; without a name, every rule in a line.`,
    examples: ['botyard rule', 'botyard rule import-not-approved', 'botyard rule secret-literal --language pt-br'],
  },
  'policy init': {
    summary: 'write a first policy, with a comment on each key',
    words: '[FILE]',
    text: `Writes botyard.policy.yaml (or FILE): level standard, with a list of distributions that covers what most bots need.
A file that is there is never touched.`,
    examples: ['botyard policy init', 'botyard policy init company.policy.yaml'],
  },
  'policy explain': {
    summary: 'say what holds here, who decided it, until when and what to do',
    words: '[RULE|IMPORT|REQUIREMENT]',
    text: `Answers by the policy in force in this folder; without a word it shows that policy in a screenful. A word that may be
several things is first a rule, then an import, then a requirement. Exit: 0, or 2 when the policy could not be read.`,
    examples: [
      'botyard policy explain',
      'botyard policy explain import-not-approved',
      'botyard policy explain paramiko --policy company.policy.yaml',
      "botyard policy explain 'pandas==2.2.3' --format json",
    ],
  },
  'policy try': {
    summary: 'say which bots a new policy would break, and which it would mend',
    words: 'POLICY [FOLDER]…',
    text: `Judges every bot below the folders (without one, below this) by the policy in force and by POLICY in its place: that of
the organisation, or of the workspace where it alone has one. Advisories are left out. Nothing is changed.
Exit: 0 no bot gets new errors, 1 some do, 2 some could not be checked.`,
    examples: [
      'botyard policy try new.policy.yaml',
      'botyard policy try new.policy.yaml bots --policy company.policy.yaml',
    ],
  },
  'policy test': {
    summary: 'run the cases beside a policy: what it allows and denies is what it should',
    words: '[FILE|FOLDER]',
    text: `Reads cases from botyard.policy.test.yaml (or FILE: cases, or the policy that they stand beside) and judges each by the
policy alone. A case: {import: paramiko, expect: denied, because: "SSH goes by the gateway"} or {requirement: "pandas==1.5.3",
expect: not-approved}. Made for CI. Exit: 0 all hold, 1 some do not, 2 nothing could be tested.`,
    examples: [
      'botyard policy test',
      'botyard policy test company.policy.test.yaml',
      'botyard policy test policies --format json',
    ],
    options: { policy: 'the policy to test; without it the one that the cases name or stand beside' },
  },
  'policy schema': {
    summary: 'print the JSON Schema of a policy, for other editors',
    words: '',
    text: 'Every key with its meaning, every rule by name. VS Code needs none: the extension completes and checks by itself.',
    examples: ['botyard policy schema', 'botyard policy schema --language pt-br'],
    options: { language: 'the language of the meanings: en (default) or pt-br' },
  },
  'policy grant': {
    summary: 'approve what was asked for, up to a day',
    words: 'REQUEST',
    text: `Reads a request that the editor wrote and adds its distribution to allow.distributions of the policy, with a last day;
a host, folder or model goes to its own list, which knows no days. Comments and order of the file stay. What is denied by
name, and a policy without the list, are left as they are.`,
    examples: [
      'botyard policy grant 2026-11-22-orders-pandas.request.yaml',
      'botyard policy grant orders.request.yaml --expires 2027-06-30 --policy company.policy.yaml',
    ],
    options: { policy: 'the policy file to change; without it botyard.policy.yaml here' },
  },
  'policy keygen': {
    summary: 'make the keys that a policy is signed with',
    words: 'FILE',
    text: `Writes an Ed25519 pair: FILE, private, which only you can read, and FILE.pub to hand round. A key that is there is never
replaced. Keep the private one where few can reach it: whoever has it speaks for the organisation.`,
    examples: ['botyard policy keygen acme-policy.key'],
  },
  'policy sign': {
    summary: 'sign a policy, so that it can be fetched from anywhere',
    words: 'POLICY',
    text: `Checks the policy and puts it into a signed envelope (DSSE, Ed25519), by default *.dsse.json beside it. Raise its serial
each time: a lower one than was seen is refused. --key-file may be repeated while one key takes the place of another.`,
    examples: ['botyard policy sign botyard.policy.yaml --key-file acme-policy.key'],
    options: { 'key-file': 'file of the private key; may be repeated', output: 'where the envelope goes' },
  },
  'policy verify': {
    summary: 'say whether a signed policy is believed, and what is in it',
    words: 'ENVELOPE',
    text: `Judges by --key-file, or by the key that this machine's administrator named. Exit: 0 it is, 1 it is not.`,
    examples: ['botyard policy verify botyard.policy.dsse.json --key-file acme-policy.key.pub'],
    options: { 'key-file': 'file of a public key; may be repeated' },
  },
  'policy status': {
    summary: 'say which policy holds here, who decided and until when',
    words: '[FOLDER]',
    text: `Shows each layer from the one that binds most: system, organisation, workspace; with serial, age and last day. Fetches
nothing. Exit: 0, or 2 when the policy in force is not known or is over.`,
    examples: ['botyard policy status', 'botyard policy status orders --format json'],
  },
  'policy update': {
    summary: "fetch the organisation's signed policy now",
    words: '',
    text: `Fetches it from where this machine's administrator or --policy names it, and keeps it only if it is signed with the key
named and not older than what was seen. What was known holds on otherwise. \`check\` and \`deploy\` do this by themselves.`,
    examples: [
      'botyard policy update',
      'botyard policy update --policy https://acme.example/policy.dsse.json --policy-key acme.pub',
    ],
  },
  'advisories status': {
    summary: 'say what is known of vulnerabilities, and how old it is',
    words: '[FOLDER…]',
    text: `Shows the source that the policy names (advisories.source), how many advisories it has and of which day. Fetches nothing.
Exit: 0, or 2 when the policy asks for advisories and there are none, or they are too old.`,
    examples: ['botyard advisories status', 'botyard advisories status orders --format json'],
  },
  'advisories update': {
    summary: 'get advisories from where the policy says',
    words: '[FOLDER…]',
    text: `Asks the policy's OSV-compatible server about all versions of these bots, or reads its folder or zip anew. Only names and
versions of distributions are sent. check and deploy do this by themselves when the last answer is older than twelve hours.`,
    examples: ['botyard advisories update', 'botyard advisories update orders --policy company.policy.yaml'],
  },
  deploy: {
    summary: 'upload a bot as a new version, through the gate',
    words: '[FOLDER]',
    text: `Checks the bot, shows the plan (version, files, size, verdict), then packs and uploads it. What fails the check or
could not be checked is not sent. Uploading does not make it active: botyard release does.
Without a target it goes to the local orchestrator, which is started when it does not run.`,
    examples: ['botyard deploy orders', 'botyard deploy orders --version 2.0.0 --target validation'],
    options: { version: 'the version to upload; without it the last number is raised by one' },
  },
  release: {
    summary: 'make an uploaded version the active one',
    words: '[FOLDER|BOTID]',
    text: `From then on runs take this version. On Botyard's own orchestrator the first release makes an automation named as the bot.`,
    examples: ['botyard release orders', 'botyard release orders --version 1.0.0'],
    options: { version: 'the version to release; without it the one uploaded last' },
  },
  run: {
    summary: 'run a bot and follow its console',
    words: '[FOLDER|BOTID]',
    text: `Creates a task of the bot's automation and streams its console; ends with how it ended, its items, execution log, alerts
and artifacts. Ctrl-C stops following, not the task. With --local the folder is run here, as it is, without deploy or
orchestrator: the same environment, the inner loop. Exit: 0 SUCCESS, 1 any other end, 2 not known.`,
    examples: [
      'botyard run --local orders',
      'botyard run orders',
      'botyard run --automation nightly-orders --parameters day=2026-11-22',
      'botyard run orders --format json | jq -r .text',
    ],
    options: {
      python: 'with --local: the interpreter to run it with',
      detach: 'print the task and return; 0 then says that the task was created, nothing about its end',
    },
  },
  logs: {
    summary: 'show the console of a task, to its end',
    words: 'TASK',
    text: `Prints the console from the first line on and follows it until the task has ended. A connection that breaks is taken up
again without losing or doubling a line.`,
    examples: ['botyard logs 12', 'botyard logs 12 --after 400', 'botyard logs 12 --format json --no-follow'],
  },
  cancel: {
    summary: 'cancel a task',
    words: 'TASK',
    text: 'Ends the task with all its processes and waits until it has ended.',
    examples: ['botyard cancel 12'],
  },
  login: {
    summary: 'sign in to an orchestrator and remember it as a target',
    words: '[URL]',
    text: `Checks login and key with the server, then saves the target and, in a file only you can read, the key. BotCity shows
login and key in the Orchestrator under Dev. Environment. The key is asked for, or comes by --key-stdin, --token-file or
BOTYARD_KEY; never by an option. In CI no sign-in is needed: set BOTYARD_SERVER, BOTYARD_LOGIN and BOTYARD_KEY.`,
    examples: [
      'botyard login https://orchestrator.example.com --login ana@example.com',
      'botyard login https://orchestrator.example.com --target validation --key-stdin < key.txt',
    ],
    options: {
      target: "the target's name; without it the host of URL",
      environment: 'what the target is; production is protected: deploy and release ask first',
    },
  },
  logout: {
    summary: 'forget a target and its key',
    words: '[TARGET]',
    text: 'Removes the saved key and the target; without a name, the one in use.',
    examples: ['botyard logout', 'botyard logout validation'],
  },
  'orchestrator start': {
    summary: 'start the local orchestrator',
    words: '',
    text: `Stays in the foreground until Ctrl-C and prints one line of JSON when ready: url, data, pid, login, keyFile. It listens on
127.0.0.1 only. Bots run on this machine, as you, without walls: it is a development target.`,
    examples: ['botyard orchestrator start', 'botyard orchestrator start --detach --data ./orchestrator --port 4500'],
    options: {
      policy: "the orchestrator's own policy, by which its door judges",
      python: 'the interpreter its runner makes environments with',
      detach: 'return once it is ready',
    },
  },
  'orchestrator stop': {
    summary: 'stop the local orchestrator',
    words: '',
    text: 'Asks it to end and waits until it has. Running tasks are taken up again at the next start.',
    examples: ['botyard orchestrator stop'],
  },
  'orchestrator status': {
    summary: 'say whether the local orchestrator runs',
    words: '',
    text: 'Exit: 0 it runs, 1 it does not.',
    examples: ['botyard orchestrator status', 'botyard orchestrator status --format json'],
  },
  doctor: {
    summary: 'say what is here, what is missing and which command mends it',
    words: '',
    text: 'Looks; changes nothing. Exit: 0 all that is needed is here, 1 something is missing.',
    examples: ['botyard doctor'],
  },
};

export const optionHelp: { readonly [Name in OptionName]: string } = {
  format: 'text for people (default), json for programs',
  policy: "the organisation's policy for this call: a file, or the address of a signed one",
  'policy-key': 'file of the public key that this policy must be signed with',
  'key-file': 'a key file',
  only: 'the waiver of this finding; may be repeated',
  expires: 'the last day of the approval; without it 90 days from today',
  python: "the Python the bot is judged for, e.g. 3.12; without it the bot's own statement",
  'no-cache': 'judge everything afresh; a deploy always does',
  all: "also what the bot's baseline knows and what is waived",
  baseline: 'write baselines',
  output: 'write to FILE instead of stdout',
  changed: 'only files changed since REF forked off (HEAD without one), also not yet committed',
  language: 'the language of the lesson: en (default) or pt-br',
  template: 'the template, if not given as a word',
  version: 'the version',
  update: 'replace an existing version; the old bytes are kept as a revision',
  automation: 'the automation to run; without it the one named as the bot',
  parameters: 'parameters of the task; may be repeated. No secrets here: use a credential',
  detach: 'do not wait',
  local: 'run the folder here, without deploy and orchestrator',
  after: 'only lines after this sequence number',
  follow: 'until the task has ended (default)',
  'no-follow': 'what there is until now',
  time: 'show the time of each line',
  target: 'a saved target, or local; without it BOTYARD_SERVER, the saved one, else local',
  login: 'the login; without it BOTYARD_LOGIN, or you are asked',
  environment: 'what the target is',
  'key-stdin': 'read the key from stdin',
  'token-file': 'read the key from a file',
  data: "the local orchestrator's data folder",
  port: 'the port on 127.0.0.1; without it a free one',
  yes: 'do not ask before a protected target',
  help: 'this page',
};
