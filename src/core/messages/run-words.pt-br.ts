import { filled } from './templates.ts';

/**
 * What our runner and our orchestrator say of a run, in its console and as its end, in Brazilian Portuguese. They write
 * English, as what is written is kept and read by anybody.
 */
const words: Readonly<Record<string, string>> = {
  'Python {0}, environment {1} (reused)': 'Python {0}, ambiente {1} (reaproveitado)',
  'Python {0}, environment {1} (made with {2})': 'Python {0}, ambiente {1} (criado com {2})',
  'Cancelled: the bot and all it started were ended.': 'Cancelado: o bot e tudo o que ele iniciou foram encerrados.',
  'Ended: the time limit of {0} s was reached.': 'Encerrado: o tempo limite de {0} s foi atingido.',
  'Ended: no runner asked for this run for {0} s.':
    'Encerrado: nenhum runner perguntou por esta execução durante {0} s.',
  'Ended: the supervisor of this run was told to end.':
    'Encerrado: o supervisor desta execução recebeu ordem de parar.',
  'Ended: its console could not be kept; is the disk full?.':
    'Encerrado: o console não pôde ser guardado; o disco está cheio?',
  'no runner asked for this run for {0} s': 'nenhum runner perguntou por esta execução durante {0} s',
  'the supervisor of this run was told to end': 'o supervisor desta execução recebeu ordem de parar',
  'its console could not be kept; is the disk full?': 'o console não pôde ser guardado; o disco está cheio?',
  'The supervisor of this run ended without a word; it was killed, or the disk is full.':
    'O supervisor desta execução terminou sem avisar; foi encerrado à força ou o disco está cheio.',
  'The runner was stopped while it prepared this run.': 'O runner foi parado enquanto preparava esta execução.',
  'finished without a report': 'terminou sem relatar',
  'the bot failed': 'o bot falhou',
  'the runner was lost': 'o runner se perdeu',
  'the bot ran longer than it may': 'o bot rodou por mais tempo do que pode',
  'the bot could not be started': 'o bot não pôde ser iniciado',
  'the bot ended with exit code {0}': 'o bot terminou com o código de saída {0}',
  'the bot was ended by {0}': 'o bot foi encerrado por {0}',
  '{0} has no released version to run': '{0} não tem versão liberada para executar',
  'The environment for {0} could not be made: {1}': 'Não foi possível criar o ambiente de {0}: {1}',
  'No Python was found (looked for {0}).': 'Nenhum Python foi encontrado (procurado: {0}).',
  '{0} has no venv module, and uv was not found.': '{0} não tem o módulo venv, e o uv não foi encontrado.',
};

/** A line of our own in the words of this language; what a bot or a tool said stands as it is. */
export const runWordsPtBr = (text: string): string => filled(words, text) ?? text;
