import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const thing = (d: Facts): string => (d.what === 'folder' ? 'A pasta temporária' : 'O arquivo temporário');
const named = (d: Facts): string => (d.name === '' ? '' : ` "${d.name}"`);
const ending = (d: Facts): string => (d.what === 'folder' ? 'a' : 'o');

export const tempFileNotDeletedPtBr: Lesson = {
  title: 'Um arquivo temporário fica para trás',
  why: 'Um runner repete o mesmo trabalho e raramente é refeito: o que cada execução deixa enche o disco até que todo bot nele pare. E muitas vezes ali está o que o bot leu: clientes, notas, extratos, à vista de quem chegar à máquina.',
  bad: 'path = os.path.join(tempfile.gettempdir(), "notas.xlsx")\ntable.to_excel(path)\nsend(path)',
  good: 'with tempfile.TemporaryDirectory() as folder:\n    path = os.path.join(folder, "notas.xlsx")\n    table.to_excel(path)\n    send(path)',
  fix: 'Crie-o dentro de `with tempfile.TemporaryDirectory()`: a pasta some com tudo o que há nela, aconteça o que acontecer. Onde isso não couber, remova-o no `finally` de um `try` que comece logo depois da criação.',
  reference: 'CWE-459: Incomplete Cleanup',
  message: (d) => {
    const what = `${thing(d)}${named(d)} criad${ending(d)} aqui por ${d.by}`;
    if (d.kind === 'leak') return `${what} nunca é removid${ending(d)}.`;
    return d.kind === 'leak-on-path'
      ? `${what} é removid${ending(d)} em alguns caminhos e fica para trás em outros.`
      : `${what} fica para trás quando uma exceção vem antes da remoção.`;
  },
  howToFix: (d) =>
    d.kind === 'leak'
      ? 'Crie-o em `with tempfile.TemporaryDirectory()`, ou remova-o em um `finally`.'
      : 'Ponha o que segue em um `try` e remova-o no `finally`.',
  fixTitle: ({ kind, data }) =>
    kind === 'with-temporary-folder' ? 'Criar com tempfile.TemporaryDirectory()' : `Remover ${data.name} em um finally`,
};
