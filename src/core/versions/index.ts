/** Versions, specifiers and environment markers exactly as Python's own tools take them. */
export { compareVersions, newestOf } from './compare.ts';
export { evaluateMarker, type Marker, type MarkerEnvironment, parseMarker } from './markers.ts';
export { admits, pinnedVersion } from './pinned.ts';
export { isPrereleaseText, type SatisfyOptions, satisfies } from './satisfies.ts';
export { type Operator, parseSpecifiers, type Specifier, type Specifiers } from './specifiers.ts';
export { isPrerelease, parseVersion, type Version } from './version.ts';
