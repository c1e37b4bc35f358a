import type { Lesson } from '../rule.ts';

const ways: Readonly<Record<string, string>> = {
  never: 'é iniciado aqui e nunca é fechado.',
  'on-path': 'é iniciado aqui, e uma das saídas não o fecha.',
  'on-error': 'é iniciado aqui, e uma exceção o deixa aberto.',
};

export const driverNotStoppedPtBr: Lesson = {
  title: 'Um navegador é iniciado e não é fechado em todos os caminhos',
  why: 'O navegador e o driver são processos próprios. Deixados por uma execução que falhou, eles fazem o runner esperar, seguram memória, arquivos e sessões, e recebem a próxima execução com uma janela que ninguém espera.',
  bad: 'from selenium import webdriver\n\ndef main():\n    driver = webdriver.Chrome()\n    driver.get(endereco)\n    driver.quit()',
  good: 'from selenium import webdriver\n\ndef main():\n    driver = webdriver.Chrome()\n    try:\n        driver.get(endereco)\n    finally:\n        driver.quit()',
  fix: 'Feche-o em um `finally`, ou use-o com `with`.',
  reference: 'CWE-772: Missing Release of Resource after Effective Lifetime',
  message: (d) => `O navegador de "${d.name}" ${ways[String(d.kind)] ?? ways.never}`,
  howToFix: (d) => `Ponha o trabalho em um try, e ${d.name}.${d.stop}() no finally.`,
  fixTitle: (fix) => `Fechar "${fix.data.name}" em um finally`,
};
