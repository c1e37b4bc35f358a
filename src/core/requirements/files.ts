import type { RequirementFormat } from './model.ts';

const requirements = /(^|\/)(requirements|constraints)([._-][^/]*)?\.(txt|in)$|^requirements\/[^/]+\.txt$/i;
const constraints = /(^|\/)constraints([._-][^/]*)?\.(txt|in)$/i;
const byName: ReadonlyMap<string, RequirementFormat> = new Map([
  ['uv.lock', 'uv-lock'],
  ['poetry.lock', 'poetry-lock'],
  ['pdm.lock', 'pdm-lock'],
  ['pylock.toml', 'pylock'],
  ['pipfile.lock', 'pipfile-lock'],
]);

/** What a file of this name is written in; null for what names no distributions. */
export const formatOf = (path: string): RequirementFormat | null => {
  const lower = path.toLowerCase();
  if (lower === 'pyproject.toml') return 'pyproject';
  if (lower === 'pipfile') return 'pipfile';
  const name = lower.slice(lower.lastIndexOf('/') + 1);
  if (/^pylock\.[^.]+\.toml$/.test(name)) return 'pylock';
  return byName.get(name) ?? (requirements.test(path) ? 'requirements-txt' : null);
};

/** By its name alone: whoever includes it as requirements knows better. */
export const namesConstraints = (path: string): boolean => constraints.test(path);

const groups =
  /(?:^|[/._-])(dev|develop|development|tests?|testing|lint|linting|docs?|ci|typing|build)[._-]?(?:requirements)?\.(?:txt|in)$/i;

/** `requirements-dev.txt` and `requirements/test.txt` are for those who work on the bot, not for its runs. */
export const groupOf = (path: string): string | null => groups.exec(path)?.[1]?.toLowerCase() ?? null;
