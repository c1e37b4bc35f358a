import type { Lesson } from '../rule.ts';

export const legacyEntryPointEn: Lesson = {
  title: 'The bot starts by the old class with an action',
  why: 'The `main()` of this class connects without asking for the version of the orchestrator. Reports of errors, credentials and datapools need that version, and fail. New templates start with a plain function.',
  bad: 'class Bot(WebBot):\n    def action(self, execution=None):\n        self.browse(address)\n\nBot.main()',
  good: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    bot = WebBot()\n    bot.browse(address)\n\nmain()',
  fix: 'Make `action` a function `main()` that makes the bot itself and gets the orchestrator by `BotMaestroSDK.from_sys_args()`.',
  reference: 'CWE-477: Use of Obsolete Function',
  message: (d) => `"${d.name}" starts in the old way, in which error(), get_credential() and datapools fail.`,
  howToFix: () => 'Start by a function that calls BotMaestroSDK.from_sys_args().',
  fixTitle: () => 'Start it by a function main()',
};
