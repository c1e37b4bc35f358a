export { anchorOf } from './anchor.ts';
export { baselineFrom, goneFrom, type MarkKnown, markKnownIn, prunedBaseline, sum as baselineSize } from './apply.ts';
export { fingerprint } from './fingerprint.ts';
export { fingerprintsOf, isAnchored } from './identity.ts';
export { type Baseline, type BaselineEntry, type BaselineMode, baselineFile } from './model.ts';
export { baselineOf, type ReadBaseline, readBaseline } from './read.ts';
export { baselineText } from './write.ts';
