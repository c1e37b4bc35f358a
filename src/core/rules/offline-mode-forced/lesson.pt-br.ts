import type { Lesson } from '../rule.ts';

export const offlineModeForcedPtBr: Lesson = {
  title: 'O bot segue sem o orquestrador, seja qual for o motivo',
  why: 'Com RAISE_NOT_CONNECTED = False, sem conexão cada chamada ao orquestrador não faz nada. É o que se quer quando o bot é iniciado à mão. Em um runner isso esconde que logs, erros e o fim da tarefa nunca chegaram.',
  bad: 'BotMaestroSDK.RAISE_NOT_CONNECTED = False',
  good: 'if len(sys.argv) < 4:  # iniciado à mão\n    BotMaestroSDK.RAISE_NOT_CONNECTED = False',
  fix: 'Defina isso só quando o bot foi iniciado à mão: um runner sempre passa servidor, tarefa e token como argumentos.',
  reference: 'CWE-636: Not Failing Securely (Failing Open)',
  message: () => 'Sem conexão, toda chamada ao orquestrador não faz nada e não avisa, também em um runner.',
  howToFix: () => 'Defina isso só onde o bot foi iniciado à mão: if len(sys.argv) < 4.',
  fixTitle: () => 'Definir só quando o bot é iniciado à mão',
};
