/** The code that says why a connection failed (`ECONNREFUSED`, `CERT_HAS_EXPIRED`, …), wherever `fetch` hid it. */
export const networkCause = (error: unknown): string => findCode(error, 0) ?? shortMessage(error);

const MAX_DEPTH = 6;

const findCode = (error: unknown, depth: number): string | null => {
  if (!(error instanceof Error) || depth > MAX_DEPTH) return null;
  const { code } = error as NodeJS.ErrnoException;
  // Electron's network stack has no codes, only `net::ERR_CONNECTION_REFUSED` in the message.
  const own = typeof code === 'string' ? code : (/net::(ERR_[A-Z_]+)/.exec(error.message)?.[1] ?? null);
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  // The innermost is the most telling: `UND_ERR_SOCKET` around `ECONNRESET`.
  return findCode(inner, depth + 1) ?? own;
};

/** `fetch failed` says nothing; what it was caused by (`bad port`) may. */
const shortMessage = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const inner = error.cause instanceof Error ? error.cause.message : '';
  return (inner || error.message).slice(0, 200) || error.name;
};

/** No connection was made, so nothing of a request can have arrived. */
export const neverConnected = (cause: string): boolean =>
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_|CERT_|.*_CERT|UNABLE_TO_|.*CERT_)/.test(
    cause,
  ) || /^ERR_(CONNECTION_REFUSED|NAME_NOT_RESOLVED|INTERNET_DISCONNECTED|CERT_.*)$/.test(cause);
