import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const list = (d: Facts): string => (Array.isArray(d.distributions) ? d.distributions.join(' ou ') : '');

export const vendoredDistributionPtBr: Lesson = {
  title: 'Uma pasta do bot ocupa o lugar de um pacote conhecido',
  why: 'Um pacote copiado já não é o que foi aprovado: ninguém o atualiza, os avisos de segurança não chegam até ele e ele pode ter sido alterado. Um arquivo com o mesmo nome esconde o pacote verdadeiro por acidente.',
  bad: 'pedidos/\n  bot.py\n  requests/__init__.py',
  good: 'pedidos/\n  bot.py\n  requirements.txt  # requests==2.32.3',
  fix: 'Apague a cópia e declare o pacote nos requisitos. Se o código é seu, dê a ele um nome próprio.',
  reference: 'CWE-1104: Use of Unmaintained Third Party Components',
  message: (d) => {
    if (d.what === 'name') return `${d.path} tem o nome de importação de ${list(d)} e é importado no lugar dele.`;
    const denied =
      d.denied === true ? `, que ${d.policy === null ? 'a política' : `a política "${d.policy}"`} proíbe` : '';
    return `${d.path} tem o nome de importação de ${list(d)}${denied}: o conteúdo não foi aprovado sob esse nome.`;
  },
  howToFix: (d) =>
    d.denied === true
      ? 'Remova-o; se o código é seu, dê a ele outro nome.'
      : `Declare ${list(d)} nos requisitos em vez de copiar; se o código é seu, dê a ele outro nome.`,
  fixTitle: (fix) => String(fix.data.module ?? ''),
};
