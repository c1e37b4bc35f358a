/** Why nothing came, as a code that people can look up, wherever `fetch` hid it; else what the innermost error says. */
export const fetchCause = (error: unknown): string => {
  const chain = chainOf(error);
  const proxy = chain.flatMap(({ message }) => /Proxy response \((\d{3})\)/.exec(message)?.[1] ?? []).at(-1);
  if (proxy !== undefined) return `proxy-${proxy}`;
  if (chain.some(({ name }) => name === 'TimeoutError')) return 'timeout';
  // The innermost code is the most telling: `UND_ERR_SOCKET` around `ECONNRESET`.
  const inner = chain.length > 1 ? chain.at(-1)?.message.slice(0, 200) : '';
  return chain.flatMap(codesOf).at(-1) ?? (inner || chain[0]?.name || 'unknown');
};

const deepest = 6;

const chainOf = (error: unknown): readonly Error[] => {
  const chain: Error[] = [];
  for (let each = error; each instanceof Error && chain.length < deepest; ) {
    chain.push(each);
    each = each instanceof AggregateError ? each.errors[0] : each.cause;
  }
  return chain;
};

const codesOf = (error: Error): readonly string[] => {
  if ('code' in error && typeof error.code === 'string') return [error.code];
  // Electron's network stack has no codes, only `net::ERR_CONNECTION_REFUSED` in the message.
  return /net::(ERR_[A-Z_]+)/.exec(error.message)?.slice(1) ?? [];
};
