import type { Fact } from '../bot.ts';
import { causePtBr } from './causes.pt-br.ts';
import { type NetworkWords, networkWordsOf } from './network.en.ts';

const known: NetworkWords = {
  ECONNREFUSED: 'nada responde nesse endereço',
  ERR_CONNECTION_REFUSED: 'nada responde nesse endereço',
  ENOTFOUND: 'não existe máquina com esse nome',
  ERR_NAME_NOT_RESOLVED: 'não existe máquina com esse nome',
  EAI_AGAIN: 'não foi possível resolver o nome',
  ECONNRESET: 'a conexão foi interrompida',
  EPIPE: 'a conexão foi interrompida',
  UND_ERR_SOCKET: 'a conexão foi interrompida',
  UND_ERR_CONNECT_TIMEOUT: 'a conexão não se abriu a tempo',
  ETIMEDOUT: 'a conexão não se abriu a tempo',
  timeout: 'a resposta não veio a tempo',
  'not-osv': 'quem respondeu não fala o protocolo OSV',
  'proxy-407': 'o proxy pede usuário e senha; eles ficam em HTTPS_PROXY',
  EHOSTUNREACH: 'não há rota até lá',
  ENETUNREACH: 'não há rota até lá',
};

const notTrusted = (code: string): string =>
  `o certificado não é confiável (${code}); BOTYARD_CA pode indicar um arquivo de autoridades, e no VS Code valem as do sistema`;

/** What a network's code means, in Brazilian Portuguese; what is not known stands as it is. */
export const networkWordsPtBr = (cause: Fact | undefined): string =>
  causePtBr(networkWordsOf(known, notTrusted, cause));
