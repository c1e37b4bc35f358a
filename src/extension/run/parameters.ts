type Parameters = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fromJson = (text: string): Parameters | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
};

const fromPairs = (text: string): Parameters | null => {
  const pairs = text.split(/\s+/).map((pair) => /^([^=]+)=(.*)$/.exec(pair));
  const entries = pairs.flatMap((match) => (match?.[1] ? [[match[1], match[2] ?? ''] as const] : []));
  return entries.length === pairs.length ? Object.fromEntries(entries) : null;
};

const read = (text: string): Parameters | null => {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  return trimmed.startsWith('{') ? fromJson(trimmed) : fromPairs(trimmed);
};

export const parametersProblem = (text: string): boolean => read(text) === null;

/** Parameters of a task: a JSON object, or `name=value` pairs whose values stay text. */
export const readParameters = (text: string): Parameters => read(text) ?? {};
