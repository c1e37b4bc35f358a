import type { Lesson } from '../rule.ts';

export const errorWithoutScreenshotPtBr: Lesson = {
  title: 'Um erro é informado sem a tela',
  why: 'Em um runner ninguém vê o que o bot viu. Uma imagem da tela costuma dizer em um segundo o que a pilha de chamadas não diz: um diálogo na frente, uma página que não abriu, uma sessão que caiu.',
  bad: 'except Exception as erro:\n    maestro.error(task_id=maestro.task_id, exception=erro)',
  good: 'except Exception as erro:\n    bot.save_screenshot("erro.png")\n    maestro.error(task_id=maestro.task_id, exception=erro, screenshot="erro.png")',
  fix: 'Capture a tela antes de informar o erro e passe o caminho em `screenshot`. Não onde a tela possa mostrar dados pessoais que o orquestrador não deve guardar.',
  reference: 'CWE-778: Insufficient Logging',
  message: (d) => `"${d.name}" informa um erro de um bot que tem tela, sem uma imagem dela.`,
  howToFix: () => 'Salve antes uma captura de tela e passe o caminho em screenshot=…',
  fixTitle: () => 'Informar com uma captura de tela',
};
