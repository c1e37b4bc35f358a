declare const BOTYARD_VERSION: string | undefined;

/** Set by the bundler from package.json; the source tree runs as a development version. */
export const version: string = typeof BOTYARD_VERSION === 'string' ? BOTYARD_VERSION : '0.0.0-source';
