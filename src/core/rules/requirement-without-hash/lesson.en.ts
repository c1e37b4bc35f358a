import type { Lesson } from '../rule.ts';

export const requirementWithoutHashEn: Lesson = {
  title: 'A pinned requirement does not say which bytes it means',
  why: 'A version is a name: an index that is taken over may send something else under it. A hash is the thing itself, and the installation refuses all else.',
  bad: 'requests==2.32.4',
  good: 'requests==2.32.4 --hash=sha256:…',
  fix: 'Have the list made with hashes (pip-compile --generate-hashes, uv export), or keep a lock file.',
  reference: 'CWE-494: Download of Code Without Integrity Check',
  message: (d) =>
    d.of === 1
      ? 'This requirement has no hash.'
      : `${d.count} of these ${d.of} requirements ${d.count === 1 ? 'has' : 'have'} no hash.`,
  howToFix: () => 'Make the list with hashes: pip-compile --generate-hashes, or uv export.',
  fixTitle: ({ kind }) => kind,
};
