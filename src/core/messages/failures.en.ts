import type { Facts } from '../bot.ts';
import type { FailureCatalogue } from './catalogue.ts';
import { fileWords } from './files.en.ts';
import { networkWords } from './network.en.ts';
import { reachWords } from './policy.en.ts';

const s = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

/** What a cancelled verb left at the server; words that somebody wrote out themselves stand as they are. */
const leftBehind = (d: Facts): string => {
  if (d.left === 'version-kept') return `${s(d.bot)} ${s(d.version)} on ${s(d.server)} is as it was`;
  if (d.left !== 'version-without-archive') return s(d.left);
  return `${s(d.bot)} ${s(d.version)} is registered on ${s(d.server)} without an archive; the next deploy may fill it`;
};

/** Somebody else's words inside a sentence of ours: ours has the full stop. */
const why = (cause: unknown): string => s(cause).replace(/[.\s]+$/, '');

const counted = (n: unknown, word: string): string => `${s(n)} ${word}${n === 1 ? '' : 's'}`;

/** Every failure names the cause, the place and the next step. */
export const failuresEn: FailureCatalogue = {
  'bot-not-found': (d) => ({
    message: `${s(d.folder)} is not a bot folder: no *.botproj and no [tool.botyard] in pyproject.toml.`,
    next: 'Run `botyard new` to make a bot, or name the folder that holds bot.py.',
  }),
  'bot-name-invalid': (d) => ({
    message: `"${s(d.name)}" cannot be a bot's name: ${s(d.reason)}.`,
    next: 'Use 2 to 64 letters, digits, "_" or "-", starting with a letter and ending with a letter or digit.',
  }),
  'folder-not-empty': (d) => ({
    message: `${s(d.folder)} ${d.what === 'file' ? 'cannot be made: a file is in the way' : 'is not empty'}; nothing was written.`,
    next: 'Name a new or an empty folder.',
  }),
  'folder-not-readable': (d) => ({
    message: `${s(d.folder)} could not be read: ${fileWords(d.cause)}.`,
    next: 'Check that it exists and that you may read it.',
  }),
  'folder-not-writable': (d) => ({
    message: `${s(d.folder)} could not be written: ${fileWords(d.cause)}. Nothing of it was left.`,
    next: 'Name a folder that you may write to and that has room.',
  }),
  'template-unknown': (d) => ({
    message: `There is no template "${s(d.template)}".`,
    next: `Approved templates: ${s(d.known)}.`,
  }),
  'template-invalid': (d) => ({
    message: `The template "${s(d.template)}" could not be rendered: ${why(d.cause)}.`,
    next: 'Nothing was written. Report this to whoever keeps the catalogue.',
  }),
  'archive-invalid': (d) => ({
    message: `The archive could not be read: ${why(d.cause)}.`,
    next: 'Pack the bot again and repeat the upload.',
  }),
  'archive-too-big': (d) => ({
    message: `The archive would be ${s(d.size)} bytes; the limit is ${s(d.limit)}. Largest: ${s(d.largest)}.`,
    next: 'Leave files out with .botyardignore.',
  }),
  'archive-path-escapes': (d) => ({
    message: `The path ${s(d.path)} leads out of the bot folder.`,
    next: 'Remove the link or the entry; nothing outside a bot is ever packed or unpacked.',
  }),
  'archive-file-changed': (d) => ({
    message: `${s(d.path)} changed after the archive was planned.`,
    next: 'Nothing was packed. Plan again to see what would ship now.',
  }),
  'folder-too-wide': (d) => ({
    message: `${s(d.folder)} is ${d.what === 'root' ? 'the root of a drive' : 'or holds your home folder'}; it is never packed.`,
    next: "Name the bot's own folder.",
  }),
  'private-file-open': (d) => ({
    message: `${s(d.path)} holds a secret and others may read it (mode ${s(d.mode)}); it was not used.`,
    next: `Take the access away (\`chmod 600 ${s(d.path)}\`), and change the secret if others may have read it.`,
  }),
  'policy-not-readable': (d) => ({
    message: `The policy ${s(d.path)} could not be read: ${fileWords(d.cause)}.`,
    next: 'Nothing was checked. Name a policy file that exists.',
  }),
  'policy-invalid': (d) => ({
    message: `The policy ${s(d.path)} has errors, first at ${s(d.line)}:${s(d.column)}: ${why(d.cause).replace(/[^?]$/, '$&.')}`,
    next: 'Mend the policy; `botyard check --policy FILE` lists every error with its place.',
  }),
  'policy-refused': (d) => ({
    message: s(d.said),
    next: 'The policy known before, if any, was kept.',
  }),
  'policy-closed': (d) => ({
    message: `Nothing new is ${s(d.what)} on ${s(d.server)}: ${s(d.said)}`,
    next: 'What is released there goes on running.',
  }),
  'key-invalid': (d) => ({
    message: `${s(d.path)} is no ${d.what === 'private' ? 'private' : 'public'} Ed25519 key${d.cause ? `: ${fileWords(d.cause)}` : ''}.`,
    next: 'Name a key file that `botyard policy keygen` or openssl wrote.',
  }),
  'download-failed': (d) => ({
    message: `${s(d.source)} could not be fetched: ${reachWords(d)}.`,
    next:
      d.what === 'file'
        ? 'Check that the share is there; what was known before holds on.'
        : 'Check the address, the proxy (HTTPS_PROXY) and the authorities (BOTYARD_CA); what was known before holds on.',
  }),
  'cases-not-readable': (d) => ({
    message: `The cases ${s(d.path)} could not be read: ${fileWords(d.cause)}.`,
    next: 'Write one there, or name another; `botyard policy test --help` shows what a case is.',
  }),
  'policy-exists': (d) => ({
    message: `${s(d.path)} is there already; nothing was written.`,
    next: 'Change that file, or name another: `botyard policy init FILE`.',
  }),
  'git-not-found': () => ({
    message: 'What changed is not known: no git was found on PATH.',
    next: 'Install git, or check without --changed.',
  }),
  'git-failed': (d) => ({
    message: `What changed in ${s(d.folder)} is not known: git failed (${why(d.cause)}).`,
    next: 'Look at the repository with `git status`, or check without --changed.',
  }),
  'git-ref-unknown': (d) => ({
    message: `The repository of ${s(d.folder)} has no commit "${s(d.ref)}" that HEAD goes back to.`,
    next: 'Name a branch, tag or commit; in CI, fetch enough history.',
  }),
  'not-a-repository': (d) => ({
    message: `${s(d.folder)} is in no git repository that may be read, so what changed is not known.`,
    next: 'Check without --changed; a repository of another user must be named in safe.directory.',
  }),
  'request-invalid': (d) => ({
    message: `${s(d.path)} is not a request for approval: ${why(d.cause)}.`,
    next: 'The policy was left as it is. Name a *.request.yaml that the editor wrote.',
  }),
  'grant-refused': (d) => ({
    message:
      d.why === 'denied'
        ? `${s(d.path)} denies ${s(d.distribution)}, and a denial goes before an approval.`
        : `${s(d.path)} has no list of its own under ${s(d.list ?? 'allow.distributions')}, so there is none to add ${s(d.distribution)} to.`,
    next:
      d.why === 'denied'
        ? 'The policy was left as it is. Take the denial out first, if that is meant.'
        : 'The policy was left as it is: a list with one name would refuse everything else. Write the list first.',
  }),
  'baseline-exists': (d) => ({
    message: `${s(d.folder)} has a baseline already, and a baseline only shrinks. It was left as it is.`,
    next: 'botyard baseline prune takes out what is gone. To begin anew delete botyard.baseline.json: the review sees that.',
  }),
  'baseline-refused': (d) => ({
    message: `The baseline of ${s(d.folder)} was left as it is: ${s(d.path)}:${s(d.line)}: ${why(d.cause)}.`,
    next: 'What cannot be looked at is neither known nor gone. Mend that first.',
  }),
  'waivers-not-readable': (d) => ({
    message: `${s(d.path)} is no list of waivers that could be added to.`,
    next: 'Mend the file first; `botyard waivers check` says what is wrong.',
  }),
  'waivers-refused': (d) => ({
    message: `Nothing was signed for ${s(d.folder)}: ${why(d.cause)}.`,
    next: 'Mend that, then sign again.',
  }),
  'deploy-refused': (d) => ({
    message: `The gate refused ${s(d.bot)}: ${counted(d.errors, 'error')} under policy ${s(d.policy)}. Nothing was sent.`,
    next: 'Mend the findings and deploy again.',
  }),
  'deploy-could-not-check': (d) => ({
    message: `${s(d.bot)} could not be checked, so it was not sent: ${s(d.problems)}.`,
    next: 'Mend what kept the check from running and deploy again.',
  }),
  'data-class-refused': (d) => ({
    message: `${s(d.server)} refused ${s(d.bot)}: data of the class "${s(d.class)}" may not be handled ${
      d.cause === 'pool' ? `in the pool "${s(d.what)}"` : `at ${s(d.what)}`
    }${d.policy ? `, says policy ${s(d.policy)}` : ''}.`,
    next: `${s(d.instead) ? `Allowed: ${s(d.instead)}. ` : ''}Deploy where the class allows it, or ask who keeps the policy.`,
  }),
  'version-exists': (d) => ({
    message: `Version ${s(d.version)} of ${s(d.bot)} is already on ${s(d.server)}.`,
    next: 'Raise the version (`--version`), or say `--update` to replace it; the old bytes are kept.',
  }),
  'not-signed-in': (d) => ({
    message: `Not signed in to ${s(d.server)}.`,
    next: 'Run `botyard login`, or *Botyard: Sign In…* in VS Code.',
  }),
  'login-refused': (d) => ({
    message: `${s(d.server)} refused the login (${s(d.status)}): ${why(d.cause)}.`,
    next: 'Check login and key (Orchestrator, Dev. Environment) and sign in again.',
  }),
  'server-unreachable': (d) => ({
    message: `${s(d.server)} could not be reached: ${networkWords(d.cause)}.`,
    next: 'Check the address and that the orchestrator runs (`botyard orchestrator status`).',
  }),
  'server-timeout': (d) => ({
    message: `${s(d.server)} did not answer ${s(d.call)} within ${s(d.seconds)} s.`,
    next: 'Try again; if it stays so, look at the orchestrator.',
  }),
  'server-answer-invalid': (d) => ({
    message: `${s(d.server)} answered ${s(d.call)} with something that is not the Maestro API: ${why(d.cause)}.`,
    next: 'Check that the address is an orchestrator, and its version.',
  }),
  'server-refused': (d) => ({
    message: `${s(d.server)} refused ${s(d.call)} (${s(d.status)}): ${why(d.cause)}.`,
    next: 'Mend the cause named and try again.',
  }),
  'bot-unknown': (d) => ({ message: `${s(d.server)} knows no bot "${s(d.bot)}".`, next: 'Deploy it first.' }),
  'version-unknown': (d) => ({
    message: `${s(d.bot)} has no version ${s(d.version)} on ${s(d.server)}.`,
    next: `Versions there: ${s(d.known) || 'none'}.`,
  }),
  'automation-unknown': (d) => ({
    message: `There is no automation "${s(d.automation)}" on ${s(d.server)}.`,
    next: `Automations there: ${s(d.known) || 'none'}. Release the bot first, or name one with --automation.`,
  }),
  'task-unknown': (d) => ({
    message: `${s(d.server)} knows no task ${s(d.task)}.`,
    next: 'Check the number; `botyard run` prints it.',
  }),
  'upload-interrupted': (d) => ({
    message: `The upload of ${s(d.bot)} ${s(d.version)} was cut off: ${networkWords(d.cause)}. The server kept nothing of it.`,
    next: 'Deploy again.',
  }),
  'console-not-available': (d) => ({
    message: `${s(d.server)} has no console of task ${s(d.task)}.`,
    next: 'BotCity keeps no console; its execution log and errors are shown instead.',
  }),
  'target-unknown': (d) => ({
    message: `There is no target "${s(d.target)}".`,
    next: `Targets: ${s(d.known) || 'none'}. \`botyard login\` adds one.`,
  }),
  'config-invalid': (d) => ({
    message: `${s(d.path)} is not what Botyard wrote there.`,
    next: 'Mend or remove the file, then sign in again with `botyard login`.',
  }),
  'python-not-found': (d) => ({
    message: `No Python was found (looked for ${s(d.tried)}).`,
    next: `Install Python 3 (${s(d.how)}) and try again.`,
  }),
  'python-venv-missing': (d) => ({
    message: `${s(d.python)} has no venv module, and uv was not found.`,
    next: `Install it (${s(d.how)}) and try again.`,
  }),
  'environment-failed': (d) => ({
    message: `The environment for ${s(d.bot)} could not be made: ${why(d.cause)}.`,
    next: 'Mend requirements.txt or the package index; nothing half-made was kept.',
  }),
  'node-without-sqlite': (d) => ({
    message: `No Node with node:sqlite was found (looked at ${s(d.tried)}).`,
    next: 'Install Node 24, or name one in BOTYARD_NODE.',
  }),
  'orchestrator-did-not-start': (d) => ({
    message: `The orchestrator did not start: ${why(d.cause)}.`,
    next: `Its log: ${s(d.log)}.`,
  }),
  'orchestrator-did-not-stop': (d) => ({
    message: `The orchestrator with pid ${s(d.pid)} on ${s(d.data)} did not stop: ${why(d.cause)}.`,
    next: 'Look at orchestrator.log in that folder, or end the process yourself.',
  }),
  'orchestrator-already-running': (d) => ({
    message: `${s(d.data)} is held by the orchestrator with pid ${s(d.pid)} at ${s(d.url)}.`,
    next: 'Use that one, stop it with `botyard orchestrator stop`, or name another folder with --data.',
  }),
  'orchestrator-not-running': (d) => ({
    message: `No orchestrator runs on ${s(d.data)}.`,
    next: 'Start one with `botyard orchestrator start`.',
  }),
  'port-in-use': (d) => ({
    message: `Port ${s(d.port)} is in use on this machine.`,
    next: 'Name another with --port, or none for a free one.',
  }),
  'data-folder-not-usable': (d) => ({
    message: `${s(d.data)} cannot hold the orchestrator's data: ${fileWords(d.cause)}.`,
    next: 'Name a folder you may write to with --data.',
  }),
  'workspace-not-trusted': () => ({
    message: 'This workspace is not trusted: it is checked, never run.',
    next: 'Trust the workspace to deploy and run its bots.',
  }),
  cancelled: (d) => ({ message: `Cancelled${d.left ? `: ${leftBehind(d)}` : ''}.`, next: 'Nothing else to do.' }),
  usage: (d) => ({ message: s(d.cause), next: `See \`botyard ${s(d.verb)}${d.verb ? ' ' : ''}--help\`.` }),
};
