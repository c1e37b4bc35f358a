import type { Lesson } from '../rule.ts';

export const offlineModeForcedEn: Lesson = {
  title: 'The bot goes on without its orchestrator, whatever the reason',
  why: 'With RAISE_NOT_CONNECTED = False each call to the orchestrator does nothing when there is no connection. That is wanted when the bot is started by hand. On a runner it hides that logs, errors and the end of the task never arrived.',
  bad: 'BotMaestroSDK.RAISE_NOT_CONNECTED = False',
  good: 'if len(sys.argv) < 4:  # started by hand\n    BotMaestroSDK.RAISE_NOT_CONNECTED = False',
  fix: 'Set it only when the bot was started by hand: a runner always gives server, task and token as arguments.',
  reference: 'CWE-636: Not Failing Securely (Failing Open)',
  message: () => 'Without a connection every call to the orchestrator silently does nothing, on a runner too.',
  howToFix: () => 'Set it only where the bot was started by hand: if len(sys.argv) < 4.',
  fixTitle: () => 'Set it only when the bot is started by hand',
};
