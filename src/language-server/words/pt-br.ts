import type { Words } from './words.ts';

export const ptBr: Words = {
  ownModule: 'Um módulo do próprio bot.',
  standardLibrary: 'Na biblioteca padrão do Python do bot.',
  runTimeOnly: 'Qual módulo é este, só se sabe na execução.',
  unknownDistribution: 'Ninguém sabe qual distribuição o traz.',
  distribution: (names, ambiguous) => (ambiguous ? `Trazido por um destes: ${names}.` : `Trazido por ${names}.`),
  approved: (by) => `Aprovado por ${by}.`,
  denied: (by) => `Proibido por ${by}.`,
  deniedVersions: (range, by) => `As versões ${range} são proibidas por ${by}.`,
  notListed: (by) => `Não aprovado por ${by}.`,
  versions: (range) => `Versões aprovadas: ${range}.`,
  until: (day) => `A aprovação termina depois de ${day}.`,
  wasUntil: (day) => `A aprovação terminou depois de ${day}.`,
  instead: (name) => `Use ${name} no lugar.`,
  ask: (whom) => `Fale com ${whom}.`,
  keeper: 'quem mantém a política',
  why: 'O porquê desta regra e como corrigir',
  policy: (name, layer) => `política ${name} (${layer})`,
  ourList: 'lista do próprio Botyard, que só informa',
  layers: { system: 'sistema', organisation: 'organização', target: 'destino', workspace: 'workspace' },
  askForApproval: (distribution) => `Pedir aprovação de ${distribution}…`,
};
