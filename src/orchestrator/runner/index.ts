/** The runner: environments, supervisors and the loop that serves an orchestrator; also the local run without one. */
export { type DiscoverOptions, discoverPython, type FoundPython, howToInstall } from './environment/discover-python.ts';
export {
  type EnvironmentOptions,
  ensureEnvironment,
  type PreparedEnvironment,
} from './environment/ensure-environment.ts';
export { type LocalEvent, type LocalOptions, runLocal } from './local/run-local.ts';
export { type Runner, type RunnerOptions, startRunner } from './loop/runner.ts';
export type { Claim, RunEnd, RunnerCommand } from './protocol.ts';
export * as protocol from './protocol.ts';
export { supervise } from './supervisor/supervise.ts';
