import type { Lesson } from '../rule.ts';

const what = (kind: unknown): string => (kind === 'password' ? 'uma senha' : 'um token ou uma chave');

export const secretLiteralPtBr: Lesson = {
  title: 'Há um segredo no código',
  why: 'Quem pode ler o bot, o arquivo enviado ou o histórico pode usar o segredo, e ele só muda com uma nova versão.',
  bad: 'senha = "…a verdadeira…"\nlogin(usuario, senha)',
  good: 'senha = maestro.get_credential("faturas", "senha")\nlogin(usuario, senha)',
  fix: 'Guarde o valor como credencial do orquestrador e leia-o durante a execução. Depois troque o segredo: o antigo continua no histórico do arquivo.',
  reference: 'CWE-798: Use of Hard-coded Credentials',
  message: (d) =>
    d.score === 'high'
      ? `"${d.name}" contém ${what(d.kind)} como literal.`
      : `"${d.name}" pode conter ${what(d.kind)} como literal.`,
  howToFix: (d) =>
    `Mova o valor para o cofre, leia-o com maestro.get_credential("${d.label}", "${d.key}") e troque o segredo.`,
  fixTitle: (fix) => `Mover para o cofre como "${fix.data.label}" / "${fix.data.key}"`,
};
