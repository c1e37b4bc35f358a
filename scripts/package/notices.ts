import type { BundledPackage } from './bundled.ts';

const rule = '-'.repeat(80);

/** The notices that the licences of what we bundle ask for. */
export const noticesText = (packages: readonly BundledPackage[]): string =>
  `${[
    'Botyard contains parts of the following packages.',
    ...packages.map(
      ({ name, version, licence, licenceText }) => `${rule}\n${name} ${version} (${licence})\n\n${licenceText}`,
    ),
  ].join('\n\n')}\n`;
