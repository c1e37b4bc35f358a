import type { Finding, Fix, Range, TextEdit } from '../../bot.ts';
import { wholeLines } from '../../declaring/edits.ts';
import { approvedRange } from '../../declaring/standing.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Requirement } from '../../requirements/model.ts';
import { admits } from '../../versions/pinned.ts';
import { parseVersion } from '../../versions/version.ts';
import type { BotRuleInput } from '../bot-rule.ts';
import { textOf } from '../places.ts';
import { requirementAt } from '../requirement-at.ts';

/** What one edit mends: a way that is not encrypted or not checked, and an address where a name would do. */
export const sourceFixes = (finding: Finding, input: BotRuleInput): readonly Fix[] => {
  const { place, data } = finding;
  const text = textOf(input.bot, place.path);
  if (data.is === 'plain-http') return encrypted(place, text, String(data.address));
  if (data.is === 'trusted-host') return checked(place, text, String(data.address));
  const one = data.is === 'url' || data.is === 'vcs' ? requirementAt(finding, input.requirements) : null;
  return one === null ? [] : byName(one, text, input.policy);
};

type Placed = Range & { readonly path: string };

const encrypted = ({ path, start, end }: Placed, text: string, address: string): readonly Fix[] => {
  const at = /\bhttp(?=:)/i.exec(text.slice(start, end));
  if (at === null) return [];
  const from = start + at.index;
  return [{ kind: 'use-https', data: { address }, edits: [{ path, start: from, end: from + 4, newText: 'https' }] }];
};

/** The option goes, with its line where it stands alone; Pipenv's `verify_ssl = false` turns. */
const checked = ({ path, start, end }: Placed, text: string, address: string): readonly Fix[] => {
  const edit = editOf(text, start, end);
  if (edit === null) return [];
  return [{ kind: 'check-certificate', data: { address }, edits: [{ path, ...edit }] }];
};

const editOf = (text: string, start: number, end: number): TextEdit | null => {
  if (text.slice(start, end) === 'false') return { start, end, newText: 'true' };
  if (!text.startsWith('-', start)) return null;
  const before = /[^\r\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  if (/\\$/.test(after)) return null;
  if (before.trim() === '' && /^\s*(#.*)?$/.test(after)) return { ...wholeLines(text, start, end), newText: '' };
  return { start: start - (/[ \t]*$/.exec(before)?.[0].length ?? 0), end, newText: '' };
};

/** `name @ address` and a bare address, in a list or in quotes; what Poetry's tables say is for a person. */
const byName = (one: Requirement, text: string, policy: Policy): readonly Fix[] => {
  const { path, name, written, extras, marker, format, hashes } = one;
  const range = rangeFor(name, versionIn(text.slice(one.start, one.end)), policy);
  const isList = format === 'requirements-txt';
  const isQuoted = /^["'].*["']$/s.test(text.slice(one.start, one.end));
  // Hashes are of the bytes at that address.
  if (name === '' || range === null || hashes.length > 0 || (!isList && !isQuoted)) return [];
  const extra = extras.length === 0 ? '' : `[${extras.join(',')}]`;
  const condition = marker === null ? '' : isList ? ` ; ${marker}` : `; ${marker}`;
  const inner = isList ? 0 : 1;
  // A marker with quotes of the other kind only: else the string would end in it.
  if (!isList && condition.includes(text.charAt(one.start))) return [];
  const newText = `${written}${extra}${range}${condition}`;
  const edits = [{ path, start: one.start + inner, end: one.end - inner, newText }];
  return [{ kind: 'require-by-name', data: { requirement: `${written}${range}` }, edits }];
};

/** The same version as before, unless the policy does not allow it. */
const rangeFor = (name: string, version: string | null, policy: Policy): string | null => {
  const approved = approvedRange(name, policy);
  const isSame = version !== null && (approved === null || admits(approved, version));
  return isSame ? `==${version}` : approved;
};

/** A wheel has its version in its name. */
const versionIn = (address: string): string | null => {
  const version = /-([^-/\\]+)(?:-[^-/\\]+){3,4}\.whl(?=$|["'#?;\s[])/i.exec(address)?.[1];
  const written = version?.replace(/%2B/i, '+');
  return written === undefined || parseVersion(written) === null ? null : written;
};
