import { createHash } from 'node:crypto';
import type { BundledPackage } from './bundled.ts';

export interface SbomSubject {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Scope and name of a package URL are percent-encoded apart. */
const purl = (name: string, version: string): string =>
  `pkg:npm/${name
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')}@${encodeURIComponent(version)}`;

const licences = (licence: string): object[] =>
  /\s/.test(licence) ? [{ expression: licence.replace(/^\(|\)$/g, '') }] : [{ license: { id: licence } }];

/**
 * CycloneDX 1.6 of what is really in the bundles. Without a time of making, and numbered by its own content: the same
 * source gives the same bytes.
 */
export const sbomJson = (subject: SbomSubject, packages: readonly BundledPackage[]): string => {
  const root = `${subject.name}@${subject.version}`;
  const content = {
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: subject.name,
        version: subject.version,
        licenses: licences(subject.licence),
      },
    },
    components: packages.map(({ name, version, licence }) => ({
      type: 'library',
      'bom-ref': purl(name, version),
      ...(name.startsWith('@') && { group: name.split('/')[0] }),
      name: name.split('/').at(-1),
      version,
      scope: 'required',
      licenses: licences(licence),
      purl: purl(name, version),
    })),
    dependencies: [
      { ref: root, dependsOn: packages.map(({ name, version }) => purl(name, version)) },
      ...packages.map(({ name, version }) => ({ ref: purl(name, version) })),
    ],
  };
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(content))}`;
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber, version: 1, ...content }, null, 2)}\n`;
};

/** A UUID of version 8 (own making) from the SHA-256 of a text. */
const uuidOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};
