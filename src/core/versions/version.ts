/** A number of a version: release dates such as 202311220815123456 don't fit a double. Both kinds compare with `<`. */
export type Count = number | bigint;

/** A version as PEP 440 understands it. */
export interface Version {
  readonly epoch: Count;
  readonly release: readonly Count[];
  readonly pre: readonly [phase: 'a' | 'b' | 'rc', count: Count] | null;
  readonly post: Count | null;
  readonly dev: Count | null;
  readonly local: readonly (string | Count)[] | null;
}

const pattern =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d+)?)?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d+)?)?(?:[-_.]?(dev)[-_.]?(\d+)?)?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/i;

/** Null for what is no version. */
export const parseVersion = (text: string): Version | null => {
  const match = pattern.exec(text.trim());
  if (match === null) return null;
  const [, epoch = '0', release = '', phase, pre = '0', dash, post, postCount = '0', dev, devCount = '0', local] =
    match;
  return {
    epoch: count(epoch),
    release: release.split('.').map(count),
    pre: phase === undefined ? null : [phaseOf(phase), count(pre)],
    post: dash !== undefined ? count(dash) : post === undefined ? null : count(postCount),
    dev: dev === undefined ? null : count(devCount),
    local: local === undefined ? null : local.toLowerCase().split(/[-_.]/).map(localPart),
  };
};

const count = (digits: string): Count => (digits.length > 15 ? BigInt(digits) : Number(digits));

const localPart = (part: string): string | Count => (/^\d+$/.test(part) ? count(part) : part);

const phaseOf = (word: string): 'a' | 'b' | 'rc' => {
  const first = word.charAt(0).toLowerCase();
  return first === 'a' || first === 'b' ? first : 'rc';
};

/** Alpha, beta, release candidate or development release. */
export const isPrerelease = (version: Version): boolean => version.pre !== null || version.dev !== null;

/** Without what a builder added behind `+`. */
export const publicOf = (version: Version): Version => (version.local === null ? version : { ...version, local: null });

/** Epoch and release alone: `1!2.0.post3` is `1!2.0`. */
export const baseOf = ({ epoch, release }: Version): Version => ({
  epoch,
  release,
  pre: null,
  post: null,
  dev: null,
  local: null,
});
