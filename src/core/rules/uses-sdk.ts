import type { BotRuleInput } from './bot-rule.ts';

/** Whether a file of the bot imports BotCity's SDK: then it owes an orchestrator something. */
export const usesSdk = ({ used }: Pick<BotRuleInput, 'used'>): boolean =>
  used.some(({ module, distributions }) => distributions.includes('botcity-maestro-sdk') || isSdkModule(module));

const isSdkModule = (module: string): boolean => /^botcity\.maestro(\.|$)/.test(module);
