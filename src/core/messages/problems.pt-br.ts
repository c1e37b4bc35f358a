import { advisoryProblemsPtBr } from './advisories.pt-br.ts';
import { causePtBr } from './causes.pt-br.ts';
import { fileWordsPtBr } from './files.pt-br.ts';
import { policyProblemsPtBr } from './policy.pt-br.ts';
import type { ProblemCatalogue, UnreadableReasons, UnreadRequirements } from './problems.en.ts';
import { waiverProblemsPtBr } from './waivers.pt-br.ts';
import { wordsAt } from './words-at.ts';

const reasons: UnreadableReasons = {
  'too-big': 'é grande demais para ser código-fonte. Leve os dados dele para resources/',
  'not-utf8': 'não está em UTF-8. Salve-o em UTF-8',
  'no-access': 'acesso negado. Dê a si mesmo permissão de leitura',
  'not-a-file':
    'é um pipe, um dispositivo ou um link que não leva a nenhum arquivo. Ponha o próprio arquivo lá ou remova-o',
  binary: 'não é texto. Restaure-o ou remova-o',
  'link-outside': 'é um link que leva para fora do bot. Ponha o próprio arquivo lá ou remova-o',
  changed: 'mudou durante a leitura. Verifique de novo',
};

const unreadRequirement: UnreadRequirements = {
  syntax: 'O que está aqui não pôde ser lido, por isso podem faltar requisitos na verificação. Corrija a linha.',
  'not-a-requirement':
    'Esta linha não indica nenhuma distribuição e foi ignorada, pois o pip a recusaria. Corrija a linha ou remova-a.',
  'bad-version':
    'Esta versão não se deixa ler, por isso a linha foi julgada sem ela. Escreva-a como em "requests==2.32.4".',
  'too-big':
    'Este arquivo é grande demais para ser lido, por isso os requisitos dele não foram verificados. Fixe menos ou divida-o.',
  unreadable:
    'Este arquivo não pôde ser lido, por isso os requisitos dele não foram verificados. Salve-o como texto UTF-8.',
  'include-missing':
    'A lista que esta linha indica não está no bot, por isso não foi verificada. Acrescente-a ou remova a linha.',
  'include-outside':
    'Esta linha leva para fora do bot, por isso o que ela indica não foi verificado e não é enviado. Ponha a lista dentro do bot.',
  'include-itself': 'Esta linha leva de volta ao próprio arquivo; o pip para aí. Remova-a.',
  setup:
    'O que este arquivo exige não é lido, por isso nada foi dito a respeito. Liste-o em requirements.txt ou em pyproject.toml.',
};

/** A cause that asks has its end already. */
const ended = (cause: string): string => (/[?.]$/.test(cause) ? cause : `${cause}.`);

/** The sentences of problems in Brazilian Portuguese. */
export const problemsPtBr: ProblemCatalogue = {
  'unreadable-file': (d) => `Este arquivo não pôde ser verificado: ${wordsAt(reasons, d.reason) ?? d.reason}.`,
  'syntax-error': (d) =>
    d.hides ? 'Erro de sintaxe: o que vem depois não pôde ser lido, por isso não foi verificado.' : 'Erro de sintaxe.',
  'no-entry': (d) =>
    `O bot não tem o arquivo de entrada ${d.entry}. Crie-o ou indique outro com entry = "…" em [tool.botyard] no pyproject.toml.`,
  'policy-invalid': (d) => `A política não é válida: ${ended(causePtBr(d.cause))}`,
  'policy-unreadable': (d) => `A política não pôde ser lida: ${fileWordsPtBr(d.cause)}.`,
  ...policyProblemsPtBr,
  'out-of-time': (d) => `Este arquivo não pôde ser verificado em ${d.seconds} s.`,
  'checker-stopped': (d) => `A verificação deste arquivo foi interrompida (${d.cause}).`,
  'requirements-unreadable': (d) => wordsAt(unreadRequirement, d.cause) ?? `Isto não pôde ser lido: ${d.cause}.`,
  ...advisoryProblemsPtBr,
  'baseline-invalid': (d) =>
    `A baseline não é válida, por isso todos os achados contam: ${causePtBr(d.cause)}. Recupere-a do controle de versão; ela não se edita à mão.`,
  ...waiverProblemsPtBr,
  'policy-cases-invalid': (d) => `Os casos não são válidos: ${ended(causePtBr(d.cause))}`,
  'rule-crashed': (d) =>
    `A regra ${d.rule} falhou (${d.cause}), por isso este arquivo não foi verificado por completo.`,
};
