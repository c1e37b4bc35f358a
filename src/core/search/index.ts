/** Shapes in texts: many words in one pass, and bounded matchers for what stands round them. */
export { type Automaton, automatonOf, type FoundWords, findWords } from './automaton.ts';
export { findEdited, type Searched } from './edited.ts';
export { endOfShape, type Meter, startsWith } from './match.ts';
export { type Item, membersOf, mostOpen, shapeOf, textItem } from './shape.ts';
