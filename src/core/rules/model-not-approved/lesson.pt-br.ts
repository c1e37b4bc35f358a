import type { Lesson } from '../rule.ts';

const kinds: Readonly<Record<string, string>> = {
  provider: 'não é um provedor de modelos de linguagem',
  endpoint: 'não é um endereço de modelo de linguagem',
  name: 'não é um modelo de linguagem',
};

export const modelNotApprovedPtBr: Lesson = {
  title: 'Um modelo de linguagem que a política não tem',
  why: 'O que um bot pergunta a um modelo sai da organização com tudo o que está na pergunta: nomes, contratos, saúde, segredos. Quais provedores podem receber isso, e em que termos, alguém decidiu; este não está entre eles.',
  bad: 'from openai import OpenAI\n\ncliente = OpenAI(base_url="https://models.example")',
  good: 'from openai import OpenAI\n\ncliente = OpenAI(base_url="https://models.acme.example/v1")',
  fix: 'Use o que a política lista em `models`, ou peça que este seja incluído.',
  reference: 'CWE-1357: Reliance on Insufficiently Trustworthy Component',
  message: (d) =>
    `"${d.what}" ${kinds[String(d.kind)] ?? kinds.name} que ${d.policy ? `a política "${d.policy}"` : 'a política'} aprova.`,
  howToFix: () => 'Use um aprovado, ou peça a inclusão deste em `models` na política.',
  fixTitle: (fix) => `Usar "${fix.data.name}"`,
};
