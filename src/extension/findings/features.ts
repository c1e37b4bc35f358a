import type { Ctx } from '../ctx.ts';
import { registerRequestWaiver } from '../waivers/request-waiver.ts';
import { registerWaiversView } from '../waivers/waivers-view.ts';
import { registerAskForApproval } from './ask-for-approval.ts';
import { registerCheckBot } from './check-bot.ts';
import { registerExplainRule } from './explain-rule.ts';
import { registerMoveToVault } from './move-to-vault.ts';
import { registerPolicyDownload } from './policy-download.ts';
import { registerPolicyStatus } from './policy-status.ts';
import { registerWatching } from './watching.ts';

/** What shows findings, mends them, and says by which policy. */
export const findingFeatures: readonly ((ctx: Ctx) => void)[] = [
  registerExplainRule,
  registerWatching,
  registerCheckBot,
  registerMoveToVault,
  registerAskForApproval,
  registerRequestWaiver,
  registerWaiversView,
  registerPolicyStatus,
  registerPolicyDownload,
];
