import type { Fact } from '../bot.ts';
import { documentCausesPtBr } from './documents.pt-br.ts';
import { serverWordsPtBr } from './server-words.pt-br.ts';
import { filled } from './templates.ts';

/**
 * Causes that the parts of Botyard give in a few English words, such as why a name or an archive cannot be taken; `{0}`
 * stands for what differs. The first that fits counts.
 */
const causes: Readonly<Record<string, string>> = {
  'it is shorter than 2 characters': 'tem menos de 2 caracteres',
  'it is longer than 64 characters': 'tem mais de 64 caracteres',
  'it holds "{0}"': 'contém "{0}"',
  'it does not start with a letter': 'não começa com uma letra',
  'it does not end with a letter or digit': 'não termina com uma letra ou um dígito',
  'Windows keeps that name for a device': 'o Windows reserva esse nome para um dispositivo',
  'not a regular file': 'não é um arquivo comum',
  'it changed while it was read': 'mudou durante a leitura',
  '{0} bytes, more than {1}': 'são {0} bytes, mais do que {1}',
  'not UTF-8': 'não está em UTF-8',
  'too deep': 'há pastas demais uma dentro da outra',
  'too big': 'é grande demais',
  'more than {0} files': 'são mais de {0} arquivos',
  'more than {0} bytes': 'são mais de {0} bytes',
  'more than one part': 'tem mais de uma parte',
  zip64: 'está em zip64',
  empty: 'está vazio',
  'the directory is not where it should be': 'o diretório não está onde deveria',
  'the directory has more than it counts': 'o diretório tem mais do que declara',
  'no end record: not a zip, or cut off': 'falta o registro final: não é um zip ou foi cortado',
  'a broken directory': 'o diretório está danificado',
  'a name that is not UTF-8': 'há um nome que não está em UTF-8',
  '{0} is encrypted or a patch': '{0} está cifrado ou é um patch',
  '{0} is not a plain file': '{0} não é um arquivo comum',
  'two entries for {0}': 'há duas entradas para {0}',
  '{0} overlaps another entry': '{0} se sobrepõe a outra entrada',
  '{0} is not where the directory says': '{0} não está onde o diretório diz',
  '{0} is cut off': '{0} está cortado',
  '{0} has two names': '{0} tem dois nomes',
  '{0} is not as long as it says': '{0} não tem o tamanho declarado',
  '{0} is damaged': '{0} está danificado',
  '{0} is packed in an unknown way ({1})': '{0} está compactado de um modo desconhecido ({1})',
  '{0} does not unpack': '{0} não se deixa descompactar',
  '{0} and {1} are one file elsewhere': '{0} e {1} são um só arquivo em outros sistemas',
  'its content is not that of {0} {1}': 'o conteúdo não é o de {0} {1}',
  'two files at {0}': 'há dois arquivos em {0}',
  'unknown placeholder {0}': 'o marcador {0} é desconhecido',
  'admin.json is damaged': 'admin.json está danificado',
  'not a vault key': 'não é uma chave de cofre',
  '{0} cannot be read': '{0} não pôde ser lido',
  'it still runs after {0} s': 'ainda está rodando depois de {0} s',
  'it was killed': 'foi encerrado à força',
  'it ended with {0}': 'terminou com {0}',
  'it belongs to another user': 'pertence a outro usuário',
  '{0} could not be run ({1})': '{0} não pôde ser executado ({1})',
  'not ready after {0} s': 'não ficou pronto em {0} s',
  'an empty policy': 'uma política vazia',
  'not JSON': 'não é JSON',
  'not a console line': 'não é uma linha de console',
  'the connection ended early': 'a conexão terminou antes da hora',
  'bad port': 'porta bloqueada',
  'fetch failed': 'a conexão falhou',
  'another server': 'outro servidor respondeu',
  'The server must be an http(s) address': 'O servidor deve ser um endereço http(s)',
  'The address of {0} holds a user or a password; leave it out':
    'O endereço de {0} contém usuário ou senha; deixe-os de fora',
  '"{0}" cannot be a name': '"{0}" não pode ser um nome',
  '"{0}" cannot be a version': '"{0}" não pode ser uma versão',
  '"{0}" is no Python version (as in 3.12)': '"{0}" não é uma versão do Python (como 3.12)',
  'The plan is for {0}, not for {1}': 'O plano é para {0}, não para {1}',
  'HTTP_PROXY or HTTPS_PROXY is not the address of a proxy': 'HTTP_PROXY ou HTTPS_PROXY não é o endereço de um proxy',
  'BOTYARD_CA names {0}, which could not be read ({1})': 'BOTYARD_CA indica {0}, que não pôde ser lido ({1})',
  'BOTYARD_CA names {0}, which holds no certificate in PEM form':
    'BOTYARD_CA indica {0}, que não contém nenhum certificado em formato PEM',
};

const tables = [causes, documentCausesPtBr, serverWordsPtBr];

/** A cause in Brazilian Portuguese, with its full stop if it had one; what nobody has translated stands as it is. */
export const causePtBr = (cause: Fact | undefined): string => {
  const text = String(cause ?? '');
  const bare = text.replace(/\.$/, '');
  const said = translated(bare);
  return said === null ? text : `${said}${text.slice(bare.length)}`;
};

const translated = (text: string): string | null => {
  const asked = /^(.+); did you mean (.+)\?$/s.exec(text);
  if (asked) return `${causePtBr(asked[1])}; você quis dizer ${asked[2]}?`;
  for (const table of tables) {
    const said = filled(table, text);
    if (said !== null) return said;
  }
  const placed = /^([^\s:]+|the file|the answer): (.+)$/s.exec(text);
  return placed ? `${places[String(placed[1])] ?? placed[1]}: ${causePtBr(placed[2])}` : null;
};

const places: Readonly<Record<string, string>> = { 'the file': 'o arquivo', 'the answer': 'a resposta' };
