/** What the command line says of signed policies, their sources and their life. */
const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
const andSerial = (serial: number | null): string => (serial === null ? '' : `, serial ${serial}`);

export const signedPolicyEn = {
  policyAddress: '--policy is a file, or an address https://… without a user name.',
  policyNeedsKey:
    'A policy from an address is believed by its signature only: name its public key with --policy-key FILE.',
  policyOfSystem: (source: string) =>
    `The administrator of this machine says that the policy comes from ${source}; --policy may name that, or a file signed with its key.`,
  noPolicySource:
    "Nobody names a source: an administrator does in this machine's policy, or --policy URL with --policy-key FILE does.",
  policyFetched: (source: string, serial: number) => `Fetched the policy of ${source}: serial ${serial}.`,
  policySame: (source: string) => `The policy of ${source} has not changed.`,
  policyNotice: 'note',
  policyBlocks: 'could not check',
  serial: (n: number) => `serial ${n}`,
  validUntil: (day: string, left: number) => `valid until ${day} (${counted(left, 'day')} left)`,
  inGrace: (day: string, closes: string) => `ended ${day}, in grace until ${closes}`,
  closedSince: (day: string) => `closed since ${day}`,
  fetchedNow: 'fetched just now',
  pointsTo: "names where the organisation's policy comes from, and its key",
  policyNotKnown: (level: string) => `policy not known, ${level} instead`,
  fetchedAgo: (age: string) => `fetched ${age} ago`,
  minutes: (n: number) => counted(n, 'minute'),
  hours: (n: number) => counted(n, 'hour'),
  days: (n: number) => counted(n, 'day'),
  keyIsThere: (path: string) => `${path} is there already; a key is never replaced. Name another file.`,
  keyMade: (path: string, publicPath: string, publicKey: string) =>
    `Private key: ${path} (only you can read it; whoever has it speaks for the organisation)\nPublic key:  ${publicPath}\n  ${publicKey}`,
  afterKeygen: (key: string) => `Next: botyard policy sign botyard.policy.yaml --key-file ${key}`,
  signNeedsKey: 'Name the private key with --key-file FILE; botyard policy keygen makes one.',
  signed: (name: string, serial: number | null, path: string) => `Signed ${name}${andSerial(serial)}: ${path}`,
  noSerial:
    'It has no serial, so an old copy of it cannot be told from a new one. Add `serial: 1` and raise it each time.',
  serialNotRaised: (serial: number) =>
    `Its content changed and its serial was not raised: whoever has seen serial ${serial} keeps the old content. Raise it and sign again.`,
  verifyNeedsKey: 'Name the public key with --key-file FILE.',
  verified: (name: string, level: string, serial: number | null, expires: string | null) =>
    `Signed, and by a key named here: ${name} (${level})${andSerial(serial)}${expires === null ? '' : `, expires ${expires}`}`,
} as const;
