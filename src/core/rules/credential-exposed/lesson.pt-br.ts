import type { Lesson } from '../rule.ts';
import { sinksPtBr as sinks } from '../sink-words.ts';

export const credentialExposedPtBr: Lesson = {
  title: 'Uma credencial é mostrada a quem lê',
  why: 'Consoles, logs, alertas, artefatos e erros são lidos por muitos, guardados por muito tempo e copiados. Uma credencial que está ali não é mais segredo. O que se pergunta a um modelo de linguagem vai para quem opera o modelo, e pode ficar guardado lá.',
  bad: 'senha = maestro.get_credential("erp", "senha")\nprint(f"entrar com {senha}")',
  good: 'senha = maestro.get_credential("erp", "senha")\nprint("entrar")',
  fix: 'Diga que aconteceu, não com o quê. Dos parâmetros de uma tarefa nomeie os que interessam. Se um valor já foi mostrado, troque-o.',
  reference: 'CWE-532: Insertion of Sensitive Information into Log File',
  message: (d) =>
    d.is === 'parameters'
      ? `Todos os parâmetros da tarefa vão para ${sinks[String(d.sink)] ?? d.sink}, seja o que for que contenham.`
      : `"${d.name}" contém um valor do cofre, e vai para ${sinks[String(d.sink)] ?? d.sink}.`,
  howToFix: (d) =>
    d.is === 'parameters'
      ? 'Nomeie os parâmetros que podem ser lidos: execution.parameters.get("…").'
      : 'Deixe-o de fora, ou mostre asteriscos no lugar.',
  fixTitle: () => 'Mostrar asteriscos no lugar',
};
