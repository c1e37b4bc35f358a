import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const approved = (d: Facts): string => (Array.isArray(d.approved) ? d.approved.join(', ') : '');

export const pythonVersionNotApprovedPtBr: Lesson = {
  title: 'O bot pede um Python não aprovado, ou que já não recebe correções',
  why: 'O próprio Python tem vulnerabilidades. Cada versão recebe correções por cerca de cinco anos; depois disso, o que se descobre fica aberto. Os runners têm as versões que a organização mantém.',
  bad: 'requires-python = "==3.8.*"',
  good: 'requires-python = ">=3.12"',
  fix: 'Peça uma versão aprovada em .python-version ou requires-python, e teste o bot com ela.',
  reference: 'https://devguide.python.org/versions/',
  message: (d) =>
    d.is === 'end-of-life'
      ? `O Python ${d.python} não recebe correções desde ${d.ended}.`
      : `O Python ${d.python} não é aprovado ${d.policy === null ? 'pela política' : `pela política "${d.policy}"`}.`,
  howToFix: (d) => (approved(d) === '' ? 'Peça um mais novo.' : `Peça um destes: ${approved(d)}.`),
  fixTitle: ({ data }) => `Pedir o Python ${data.version}`,
};
