/** True when a host is one that the pattern names: itself, or below it where the pattern begins with `*.`. */
export const isHostIn = (host: string, pattern: string): boolean => {
  const [name, wanted] = [host.toLowerCase(), pattern.toLowerCase()];
  return wanted.startsWith('*.') ? name.endsWith(wanted.slice(1)) : name === wanted;
};

/** True for a host that every list has; where nobody chose a list any is in. */
export const isInEach = (host: string, lists: readonly (readonly string[])[]): boolean =>
  lists.every((list) => list.some((pattern) => isHostIn(host, pattern)));

/** The machine itself: nothing leaves it. */
export const isLoopback = (host: string): boolean =>
  /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/i.test(host);

/** Inside the organisation's network by its address alone: private ranges, and names that no public server has. */
export const isPrivate = (host: string): boolean =>
  isLoopback(host) ||
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)[\d.]+$/.test(host) ||
  /^\[(?:f[cd][0-9a-f]{2}|fe80):/i.test(host) ||
  /^[^.[\]]+$/.test(host) ||
  /\.(?:local|internal|intranet|lan|corp|home\.arpa)$/i.test(host);

/** True for what the organisation calls its own network, and what cannot be anybody else's. */
export const isInNetwork = (host: string, network: readonly string[]): boolean =>
  isPrivate(host) || network.some((pattern) => isHostIn(host, pattern));
