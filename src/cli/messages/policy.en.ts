const plural = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** What the verbs around signed policies say. */
export const policyEn = {
  policyAddress: '--policy is a file, or an https address without user name.',
  policyOfSystem: (source: string) =>
    `This machine's administrator has the policy fetched from ${source}; --policy cannot name another address.`,
  policyNeedsKey: 'A policy from an address must be signed: name the file of its public key with --policy-key.',
  noPolicySource:
    "Nothing says where a policy is fetched from: neither this machine's administrator nor --policy with an address.",
  policyFetched: (source: string, serial: number) => `Fetched the policy from ${source}: serial ${serial}.`,
  policySame: (source: string) => `The policy at ${source} is the one that is known already.`,

  signNeedsKey: 'Name the file of the private key with --key; botyard policy keygen makes one.',
  signed: (name: string, serial: number | null, path: string) =>
    `Signed policy ${name}${serial === null ? '' : `, serial ${serial}`}: ${path}`,
  noSerial: 'It has no serial: nothing will keep anybody from bringing an older edition back. Add one.',
  serialNotRaised: (before: number) =>
    `Its serial is not above that of what was signed there before (${before}): raise it with each edition.`,
  verifyNeedsKey: "Name the file of the public key with --key: this machine's administrator has named none.",
  verified: (name: string, level: string, serial: number | null, expires: string | null) =>
    `Believed: policy ${name} (${level})${serial === null ? '' : `, serial ${serial}`}${expires === null ? '' : `, until ${expires}`}.`,
  keyIsThere: (path: string) => `${path} is there already; no key was made.`,
  keyMade: (path: string, publicPath: string, publicKey: string) =>
    `Private key: ${path} (only you can read it)\nPublic key: ${publicPath}\n  ${publicKey}`,
  afterKeygen: (path: string) => `Next: botyard policy sign POLICY --key ${path}`,

  policyBlocks: 'could not check',
  policyNotice: 'notice',
  serial: (serial: number) => `serial ${serial}`,
  fetchedAgo: (age: string) => `fetched ${age} ago`,
  validUntil: (day: string, left: number) => `until ${day} (${plural(left, 'day')} left)`,
  inGrace: (day: string, closes: string) => `ended on ${day}, goes on until ${closes}`,
  closedSince: (day: string) => `closed since ${day}`,
  minutes: (n: number) => plural(n, 'minute'),
  hours: (n: number) => plural(n, 'hour'),
  days: (n: number) => plural(n, 'day'),
} as const;
