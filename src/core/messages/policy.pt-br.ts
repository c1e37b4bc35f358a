import type { Facts } from '../bot.ts';
import { fileWordsPtBr } from './files.pt-br.ts';
import { networkWordsPtBr } from './network.pt-br.ts';
import type { PolicyOwners, PolicyProblems, PolicyRefusals } from './policy.en.ts';
import { wordsAt } from './words-at.ts';

const owners: PolicyOwners = {
  'not-owned': 'ela não pertence ao root nem a um administrador',
  writable: 'outros além do root ou de um administrador podem alterá-la',
  'folder-not-owned': 'a pasta dela não pertence ao root nem a um administrador',
  'folder-writable': 'outros além do root ou de um administrador podem gravar na pasta dela',
  unknown: 'não foi possível descobrir a quem ela pertence',
};

/** Where a source could not be reached, in Brazilian Portuguese. */
export const reachWordsPtBr = (d: Facts): string =>
  d.what === 'file' ? fileWordsPtBr(d.cause) : networkWordsPtBr(d.cause);

const refusals: PolicyRefusals = {
  'policy-key-invalid': 'a chave indicada para ela não é uma chave',
  'policy-unsigned': 'a que está lá agora não está assinada',
  'policy-wrong-key': 'a que está lá agora foi assinada com outra chave',
  'policy-bad-signature': 'a que está lá agora não é a que foi assinada',
  'policy-replayed': 'a que está lá agora é mais antiga',
  'policy-invalid': 'a que está lá agora tem erros',
};

const whyNot = (d: Facts): string =>
  typeof d.refused === 'string'
    ? (wordsAt(refusals, d.refused) ?? 'a que está lá agora não se deixa ler')
    : reachWordsPtBr(d);

/** Sentences about where a policy comes from and how long it holds, in Brazilian Portuguese. */
export const policyProblemsPtBr: PolicyProblems = {
  'policy-owner': (d) =>
    `A política desta máquina não é aceita: ${wordsAt(owners, d.cause) ?? d.cause}. Um administrador precisa corrigir isso.`,
  'policy-key-invalid': (d) =>
    d.cause === 'missing'
      ? `Nenhuma chave pública foi indicada para a política de ${d.source}. Indique a de quem a mantém, com --policy-key ou na configuração botyard.policy.publicKey.`
      : `O que foi indicado como chave pública de ${d.source} não é uma chave Ed25519. Copie-a de novo de quem mantém a política.`,
  'policy-unsigned': (d) =>
    `A política de ${d.source} não está assinada, e há uma chave indicada para ela. Peça o *.dsse.json a quem a mantém.`,
  'policy-wrong-key': (d) =>
    `A política de ${d.source} foi assinada com uma chave diferente da indicada aqui. Pergunte a quem a mantém qual é a certa.`,
  'policy-bad-signature': (d) =>
    d.cause === 'wrong-type'
      ? `O que está em ${d.source} está assinado, mas como ${d.type}, não como política.`
      : `A política de ${d.source} não é a que foi assinada: foi alterada depois. Busque-a de novo; se continuar assim, avise quem a mantém.`,
  'policy-replayed': (d) =>
    `A política de ${d.source} é antiga: número de série ${d.serial}, e o ${d.seen} já foi visto. Fale com quem a mantém.`,
  'policy-never-seen': (d) =>
    `A política de ${d.source} nunca foi buscada${d.cause ? ` (${reachWordsPtBr(d)})` : ''}. Busque-a com \`botyard policy update\`.`,
  'policy-stale': (d) => `A política de ${d.source} não pôde ser renovada (${whyNot(d)}); vale a de ${d.fetched}.`,
  'policy-grace': (d) =>
    `A política terminou em ${d.expires}; depois de ${d.closes} nada mais é implantado nem liberado com ela. Peça uma nova a quem a mantém.`,
  'policy-closed': (d) =>
    `A política terminou em ${d.expires} e a tolerância dela acabou: peça uma nova a quem a mantém.`,
  'clock-behind': (d) =>
    `Pelo relógio desta máquina hoje é ${d.today}, antes do dia da política (${d.of}). Acerte o relógio; não se sabe se a política ainda vale.`,
};
