import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const what = (d: Facts): string => (d.name === '' || d.name === undefined ? 'Isto' : `"${d.name}"`);

export const requirementSourcePtBr: Lesson = {
  title: 'Um requisito de outro lugar que não um índice conhecido',
  why: 'O que um endereço, um repositório ou uma pasta entrega pode mudar sem que a versão mude, e ninguém o avalia nesse meio-tempo. Por http, ou de um host cujo certificado não é verificado, qualquer um no caminho pode trocá-lo. Um segundo índice pode responder por nomes que são seus.',
  bad: '--trusted-host pypi.corp.example\nrequests @ git+https://git.example/requests',
  good: '--index-url https://pypi.corp.example/simple\nrequests==2.32.4',
  fix: 'Instale de um índice por https e peça que a política o informe em indexes.',
  reference: 'CWE-829: Inclusion of Functionality from Untrusted Control Sphere',
  message: (d) => {
    switch (d.is) {
      case 'url':
        return `${what(d)} é instalado de um endereço: o que está lá amanhã pode ser outra coisa.`;
      case 'vcs':
        return `${what(d)} é instalado de um repositório (${d.system}), não de um índice.`;
      case 'path':
      case 'find-links':
        return `${what(d)} é instalado de uma pasta ou arquivo, que nenhum índice e nenhuma versão guarda.`;
      case 'editable':
        return `${what(d)} é instalado como editável: roda o que estiver na pasta.`;
      case 'include':
        return 'Esta lista continua em um endereço; o que está lá não é lido nem verificado.';
      case 'trusted-host':
        return `O certificado de ${d.address} não é verificado: qualquer um no caminho pode responder no lugar dele.`;
      case 'plain-http':
        return `${d.address} é lido sem criptografia: qualquer um no caminho pode trocar o que ele envia.`;
      default:
        return d.listed === true
          ? `${d.address} não está entre os índices ${d.policy === null ? 'da política' : `da política "${d.policy}"`}.`
          : `Os pacotes vêm de ${d.address}, e nenhuma política diz que este índice pode ser usado.`;
    }
  },
  howToFix: (d) => {
    if (d.is === 'trusted-host') return 'Remova, e dê ao pip o certificado da sua autoridade (--cert, PIP_CERT).';
    if (d.is === 'plain-http') return 'Use https.';
    if (d.is === 'include') return 'Coloque a lista no bot.';
    if (d.address !== undefined && d.is !== 'find-links') return 'Remova, ou peça que a política o informe em indexes.';
    return 'Exija-o pelo nome e pela versão, de um índice.';
  },
  fixTitle: ({ kind, data }) => {
    if (kind === 'use-https') return 'Usar https';
    return kind === 'check-certificate' ? `Verificar o certificado de ${data.address}` : `Exigir ${data.requirement}`;
  },
};
