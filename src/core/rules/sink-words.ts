/** Where a value ends up, for sentences in English and in Portuguese. */
export const sinksEn: Readonly<Record<string, string>> = {
  print: 'the console',
  log: 'a log',
  alert: 'an alert',
  message: 'a message',
  artifact: 'an artifact',
  task: 'the task that everybody sees',
  report: 'the report of an error',
  exception: 'the text of an exception',
  model: 'the request to a language model',
};

export const sinksPtBr: Readonly<Record<string, string>> = {
  print: 'o console',
  log: 'um log',
  alert: 'um alerta',
  message: 'uma mensagem',
  artifact: 'um artefato',
  task: 'a tarefa, que todos veem',
  report: 'o relato de um erro',
  exception: 'o texto de uma exceção',
  model: 'o pedido a um modelo de linguagem',
};
