import type { Facts } from '../../src/core/bot.ts';

/** Facts to say a sentence with. */
export interface Told {
  readonly code: string;
  readonly data: Facts;
  /** The message is the words of somebody else, which stand as they are. */
  readonly isWritten?: true;
}

/** Every name that a sentence may ask for, each with a value that is found again. */
const names = [
  ...['asOf', 'automation', 'bot', 'call', 'class', 'closes', 'data', 'distribution', 'entry', 'expires', 'expiry'],
  ...['fetched', 'fingerprint', 'folder', 'how', 'instead', 'known', 'largest', 'limit', 'list', 'log', 'mode', 'name'],
  ...['of', 'owner', 'path', 'pid', 'policy', 'port', 'problems', 'python', 'ref', 'rule', 'seconds', 'seen', 'serial'],
  ...['server', 'size', 'source', 'status', 'target', 'task', 'template', 'today', 'tried', 'type', 'url', 'version'],
  ...[
    'age',
    'maxAgeDays',
    'maxDays',
    'line',
    'column',
    'count',
    'days',
    'daysLeft',
    'errors',
    'cause',
    'reason',
    'what',
    'verb',
    'said',
  ],
] as const;

const every: Facts = Object.fromEntries(names.map((name) => [name, `«${name}»`]));

/** The values of `every`, and what else is given below and shown as it is. */
export const tokens = /«\w+»|\b[A-Z]{5,}\b|\b\d{2,}\b/g;

const more: Readonly<Record<string, readonly Facts[]>> = {
  'folder-not-empty': [{ what: 'file' }],
  'folder-too-wide': [{ what: 'root' }],
  'key-invalid': [{ what: 'private', cause: null }],
  'download-failed': [
    { what: 'file', cause: 'EACCES' },
    { what: 'network', cause: 'proxy-407' },
    { what: 'network', cause: 'CERT_HAS_EXPIRED' },
  ],
  'grant-refused': [{ why: 'denied' }, { list: null }],
  'deploy-refused': [{ errors: 1 }, { errors: 12 }],
  'data-class-refused': [{ cause: 'pool' }, { policy: null, instead: '' }],
  'version-unknown': [{ known: '' }],
  'automation-unknown': [{ known: [] }],
  'target-unknown': [{ known: '' }],
  'server-unreachable': ['ECONNREFUSED', 'ENOTFOUND', 'timeout', 'ETIMEDOUT', 'EPIPE'].map((cause) => ({ cause })),
  'folder-not-writable': ['ENOENT', 'ENOSPC', 'EROFS', 'EMFILE', 'EIO'].map((cause) => ({ cause })),
  'policy-invalid': [{ cause: 'rules: unknown key "x"; did you mean y?' }],
  'policy-closed': [{ what: 'released' }, { what: 'deployed' }],
  usage: [{ verb: '', cause: 'The server must be an http(s) address.' }],
  'unreadable-file': ['too-big', 'not-utf8', 'no-access', 'not-a-file', 'binary', 'link-outside', 'changed'].map(
    (reason) => ({ reason }),
  ),
  'syntax-error': [{ hides: true }, { hides: false }],
  'requirements-unreadable': ['syntax', 'not-a-requirement', 'bad-version', 'too-big', 'unreadable', 'setup'].map(
    (cause) => ({ cause }),
  ),
  'policy-owner': ['not-owned', 'writable', 'folder-not-owned', 'folder-writable', 'unknown'].map((cause) => ({
    cause,
  })),
  'policy-key-invalid': [{ cause: 'missing' }],
  'policy-bad-signature': [{ cause: 'wrong-type' }],
  'policy-never-seen': [{ cause: null }, { cause: 'ECONNRESET' }],
  'policy-stale': [{ refused: 'policy-replayed' }, { refused: 'other' }, { what: 'file', cause: 'ENOENT' }],
  'advisories-missing': [
    { required: true },
    ...['none', 'not-looked', 'not-asked', 'not-https', 'relative', 'empty', 'EACCES', 'ENETUNREACH'].map((cause) => ({
      cause,
    })),
  ],
  'advisories-too-old': [{ asOf: null }],
  'advisories-incomplete': [
    { count: 1, names: ['GHSA'] },
    { count: 12, names: ['«name»'] },
  ],
  'requirements-not-resolved': [{ count: 22, names: ['«name»', '«owner»'] }],
  'waivers-invalid': ['too-big', 'not-utf8', 'binary', 'unmerged', 'aliases', 'no-map', 'twice'].map((cause) => ({
    cause,
  })),
  'waiver-unsigned': [{ approvers: ['«name»', '«owner»'] }, { approvers: [] }],
  'waiver-near-expiry': [{ daysLeft: 0 }, { daysLeft: 1 }, { daysLeft: 12 }],
};

/** Codes whose message is what somebody else said. */
const written = ['policy-refused', 'usage'];

const told = (codes: readonly string[]): readonly Told[] =>
  codes.flatMap((code) =>
    [{}, ...(more[code] ?? [])].map((facts) => ({
      code,
      data: { ...every, ...facts },
      ...(written.includes(code) && !('verb' in facts) && { isWritten: true as const }),
    })),
  );

/** Each failure with a value for whatever it may show, and again for each way it can turn. */
export const factsOfFailures = told;

/** The same of problems. */
export const factsOfProblems = told;
