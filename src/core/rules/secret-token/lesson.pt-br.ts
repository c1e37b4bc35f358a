import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const kinds: Readonly<Record<string, string>> = {
  jwt: 'um token JWT',
  'private-key': 'uma chave privada',
  'address-with-password': 'a senha de um endereço',
  'connection-string': 'a senha de uma conexão',
  'connection-string-key': 'a chave de uma conexão',
  'basic-authorization': 'usuário e senha de uma requisição',
  'bearer-authorization': 'o token de uma requisição',
  'sql-password': 'uma senha em um comando SQL',
  'query-secret': 'um segredo na consulta de um endereço',
  'command-password': 'uma senha passada a um programa',
  'secure-string': 'uma senha de um script',
  'noted-password': 'uma senha em um comentário ou anotação',
};
const what = ({ format, vendor }: Facts): string => kinds[String(format)] ?? `uma credencial de ${vendor} (${format})`;
const where = ({ encoded }: Facts): string => (encoded === true ? ' em base64' : '');

export const secretTokenPtBr: Lesson = {
  title: 'Há uma credencial em um arquivo do bot',
  why: 'O valor tem a forma de uma credencial verdadeira. Quem pode ler o bot, o arquivo enviado ou o histórico pode usá-la, e estranhos procuram essas formas o tempo todo.',
  bad: 'cliente = conectar("…um token do serviço…")',
  good: 'token = maestro.get_credential("faturas", "token_servico")\ncliente = conectar(token)',
  fix: 'Revogue a credencial onde foi emitida e crie outra: a antiga continua no histórico do arquivo. Guarde a nova no cofre do orquestrador e leia-a durante a execução.',
  reference: 'CWE-798: Use of Hard-coded Credentials',
  message: (d) => `Isto ${d.format === 'noted-password' ? 'parece' : 'é'} ${what(d)}${where(d)}: ${d.masked}`,
  howToFix: (d) =>
    d.key === undefined
      ? 'Revogue-a, tire-a do arquivo e guarde a nova no cofre do orquestrador.'
      : `Revogue-a e leia a nova com maestro.get_credential("${d.label}", "${d.key}").`,
  fixTitle: (fix) => `Mover para o cofre como "${fix.data.label}" / "${fix.data.key}"`,
};
