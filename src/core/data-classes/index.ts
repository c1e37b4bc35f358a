export { type DeclaredClass, type DeclaredData, declaredData } from './declared.ts';
export { type DataHandling, handledAs, handlingOf, keptFor } from './handling.ts';
export { isHostIn, isInEach, isInNetwork, isLoopback } from './hosts.ts';
export { type DataTarget, refusalsOf, refusedHost, type TargetRefusal } from './target.ts';
