import type { Lesson } from '../rule.ts';

export const hostNotApprovedPtBr: Lesson = {
  title: 'Um servidor que a organização não aprovou',
  why: 'Um bot leva dados e credenciais a tudo o que o código nomeia. A organização escolheu quais servidores podem ser, e para certas espécies de dados, menos ainda.',
  bad: 'requests.post("https://coleta.outra.example/linhas", json=linhas)',
  good: 'requests.post("https://api.acme.example/linhas", json=linhas)',
  fix: 'Use um servidor da lista, ou peça a aprovação deste.',
  reference: 'CWE-918: Server-Side Request Forgery (SSRF)',
  message: (d) =>
    d.class
      ? `Dados da classe "${d.class}" não podem ir a ${d.host}.`
      : `${d.host} não é um host que a política${d.policy ? ` "${d.policy}"` : ''} aprova.`,
  howToFix: (d) =>
    d.class
      ? 'Use um host que esta classe pode alcançar: `data` da política.'
      : 'Use um host da lista, ou peça por este: `hosts` da política.',
  fixTitle: ({ data }) => `Usar ${data.host}, o host aprovado`,
};
