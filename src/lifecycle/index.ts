/** What the product does, one verb a file; called by the CLI and by the extension alike. */
export { type ApplyOptions, applyDeploy, type Deployed, type DeployStep } from './apply-deploy.ts';
export { type CancelOptions, cancelTask } from './cancel-task.ts';
export { type CheckedBot, type CheckOptions, checkBot, type PolicySource } from './check-bot.ts';
export { type CreateOptions, createBot } from './create-bot.ts';
export { follow } from './follow.ts';
export type { FollowEvent, FollowOptions, FollowState } from './following.ts';
export {
  type BaselineState,
  pruneBaseline,
  showBaseline,
  writeFirstBaseline,
} from './inventory/baselines.ts';
export { type InventoryOptions, type TakenInventory, takeInventory } from './inventory/take-inventory.ts';
export { nextVersion } from './next-version.ts';
export { type DeployPlan, type PlanOptions, planDeploy } from './plan-deploy.ts';
export { type PolicyRefresh, type RefreshOptions, refreshPolicy } from './refresh-policy.ts';
export type { ReleasePolicy } from './release-policy.ts';
export { type ReleaseOptions, releaseVersion } from './release-version.ts';
export { type RunOptions, runAutomation } from './run-automation.ts';
export { hasEnded, type ReportedLog, type ReportOptions, type TaskReport, taskReport } from './task-report.ts';
export { type TriedBot, type TryOptions, tryPolicy } from './try-policy.ts';
export type { Wait } from './wait.ts';
export { type SignedWaivers, signWaivers } from './waivers/sign-waivers.ts';
export { type BotWaivers, botWaivers, type PrunedWaivers, pruneWaivers } from './waivers/waivers.ts';
