import type { RequirementSource } from './model.ts';

const vcs = /^(git|hg|svn|bzr)(\+|:|$)/i;
const scheme = /^([a-z][a-z0-9+.-]*):(?!\\)/i;

/** Where a URL, or what stands in the place of one, leads. */
export const sourceOf = (text: string): RequirementSource => {
  const system = vcs.exec(text)?.[1];
  if (system !== undefined) return { kind: 'vcs', system: system.toLowerCase() };
  const named = scheme.exec(text)?.[1]?.toLowerCase();
  // One letter is a drive of Windows.
  if (named === undefined || named === 'file' || named.length === 1) return { kind: 'path' };
  return { kind: 'url', scheme: named };
};

export const isUrl = (text: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(text) || /^file:/i.test(text);

const archive = /\.(whl|zip|tar|tgz|tbz|txz|tlz|tar\.(gz|bz2|xz|lz|lzma))$/i;

/** What pip takes for a file or folder, not for a name. */
export const isPath = (text: string): boolean => /[/\\]/.test(text) || text.startsWith('.') || archive.test(text);

/** The distribution that a URL or path names: by `#egg=`, else by the file name of its wheel; offsets in `text`. */
export const nameIn = (text: string): { name: string; start: number; end: number } | null => {
  const egg = /[#&]egg=([A-Za-z0-9][\w.-]*)/.exec(text);
  if (egg?.[1] !== undefined) return placed(egg[1], egg.index + egg[0].length - egg[1].length);
  const wheel = /(?:^|[/\\])([A-Za-z0-9][\w.]*)-[^-/\\]+(?:-[^-/\\]+){3,4}\.whl(?=$|[#?[])/i.exec(text);
  return wheel?.[1] === undefined ? null : placed(wheel[1], text.indexOf(wheel[1], wheel.index));
};

const placed = (name: string, start: number): { name: string; start: number; end: number } => ({
  name,
  start,
  end: start + name.length,
});

/**
 * An address as it may be shown: user name, password and query may be secrets. The host ends where pip's parser ends it,
 * so that none is taken for another.
 */
export const withoutSecrets = (address: string): string => {
  const [, scheme = '', authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?([^/\\?#]*)(.*)$/is.exec(address) ?? [];
  if (scheme === '') return address.replace(/[?#].*$/s, '');
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  // What looks like a port and is none is the beginning of a password that should have been quoted.
  if (!/^(\[[^\]]*\]|[^:]*)(:\d*)?$/.test(host)) return scheme;
  return scheme + host + rest.replace(/[?#].*$/s, '');
};
