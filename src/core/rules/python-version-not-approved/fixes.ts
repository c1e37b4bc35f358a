import type { Finding, Fix } from '../../bot.ts';
import type { Policy } from '../../policy/policy.ts';
import type { BotRuleInput } from '../bot-rule.ts';
import { textOf } from '../places.ts';
import { endOfLife } from './end-of-life.ts';

/** Asks for the Python that the policy prefers, else for the newest it approves; nothing where it approves none. */
export const pythonFixes = ({ place }: Finding, { bot, policy, today }: BotRuleInput): readonly Fix[] => {
  const { path, start, end } = place;
  const version = preferred(policy, today);
  const written = textOf(bot, path).slice(start, end);
  const newText = version === null ? null : rewritten(path, written, version);
  if (version === null || newText === null || newText === written) return [];
  return [{ kind: 'ask-python', data: { version }, edits: [{ path, start, end, newText }] }];
};

const preferred = ({ python }: Policy, today: string): string | null => {
  const fit = (python.versions ?? []).filter((version) => (endOfLife.get(version) ?? today) >= today);
  if (python.default !== null && fit.includes(python.default)) return python.default;
  const minor = (version: string): number => Number(version.split('.')[1] ?? 0);
  return [...fit].sort((a, b) => minor(b) - minor(a))[0] ?? null;
};

/** The rest of a line of `.python-version` may be a comment; a range gives way to the one minor version. */
const rewritten = (path: string, written: string, version: string): string | null => {
  if (path === '.python-version') return written.replace(/\d+\.\d+(\.\d+)?[a-z]?/, version);
  if (path === 'pyproject.toml') return `==${version}.*`;
  // A patch release, as `python_full_version` wants it, is nothing that a policy names.
  return path === 'Pipfile' && /^\d+\.\d+$/.test(written) ? version : null;
};
