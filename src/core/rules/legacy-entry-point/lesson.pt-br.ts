import type { Lesson } from '../rule.ts';

export const legacyEntryPointPtBr: Lesson = {
  title: 'O bot começa pela antiga classe com action',
  why: 'O `main()` dessa classe se conecta sem perguntar a versão do orquestrador. O envio de erros, as credenciais e os datapools precisam dessa versão, e falham. Os modelos novos começam por uma função simples.',
  bad: 'class Bot(WebBot):\n    def action(self, execution=None):\n        self.browse(endereco)\n\nBot.main()',
  good: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    bot = WebBot()\n    bot.browse(endereco)\n\nmain()',
  fix: 'Faça de `action` uma função `main()` que cria o bot e obtém o orquestrador por `BotMaestroSDK.from_sys_args()`.',
  reference: 'CWE-477: Use of Obsolete Function',
  message: (d) => `"${d.name}" começa do jeito antigo, em que error(), get_credential() e datapools falham.`,
  howToFix: () => 'Comece por uma função que chama BotMaestroSDK.from_sys_args().',
  fixTitle: () => 'Começar por uma função main()',
};
