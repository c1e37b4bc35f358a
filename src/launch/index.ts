/** The orchestrator's process, seen from outside: find a Node for it, start it or join it, stop it. */
export { childEnv } from './child-env.ts';
export { complaintOf } from './exit.ts';
export { type FindNodeOptions, findNode, sqliteProbe } from './find-node.ts';
export { type NodeSearch, nodeCandidates } from './node-candidates.ts';
export { joinOrStartOrchestrator, type StartOptions, startOrchestrator } from './start.ts';
export { orchestratorStatus, type RunningOrchestrator, sessionOf } from './status.ts';
export { stopOrchestrator } from './stop.ts';
