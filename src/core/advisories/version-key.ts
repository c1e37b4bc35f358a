import { parseVersion, publicOf, type Version } from '../versions/version.ts';

/**
 * A version as advisories mean it: without what a builder added behind `+`, as no database lists those. Null for what
 * PEP 440 does not know.
 */
export const publicVersion = (text: string): Version | null => {
  const version = parseVersion(text);
  return version === null ? null : publicOf(version);
};

/** One text for all ways to write a version: `1.0`, `v1.0.0` and `1.0+cpu` are one. What is no version stands as it is. */
export const versionKey = (text: string): string => {
  const version = publicVersion(text);
  if (version === null) return text.trim();
  const { epoch, release, pre, post, dev } = version;
  const last = release.findLastIndex((count) => count > 0);
  return [
    epoch > 0 ? `${epoch}!` : '',
    release.slice(0, Math.max(1, last + 1)).join('.'),
    pre === null ? '' : pre.join(''),
    post === null ? '' : `.post${post}`,
    dev === null ? '' : `.dev${dev}`,
  ].join('');
};
