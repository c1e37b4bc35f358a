import type { Lesson } from '../rule.ts';

const runners: Readonly<Record<string, string>> = {
  eval: 'como código Python',
  exec: 'como código Python',
  shell: 'pelo shell',
  subprocess: 'como um programa',
  sql: 'pelo banco de dados',
};

export const modelOutputExecutedPtBr: Lesson = {
  title: 'A resposta de um modelo de linguagem é executada',
  why: 'Um modelo repete o que lhe deram. Quem escreve um e-mail, uma página ou um documento que o bot lhe mostra pode escrever o que o bot depois executa, com todos os direitos que o bot tem.',
  bad: 'from openai import OpenAI\n\ncliente = OpenAI()\nresposta = cliente.responses.create(model=modelo, input=pergunta)\nexec(resposta.output_text)',
  good: 'from openai import OpenAI\n\ncliente = OpenAI()\nresposta = cliente.responses.create(model=modelo, input=pergunta)\npasso = PASSOS[resposta.output_text.strip()]\npasso()',
  fix: 'Deixe o modelo escolher entre coisas que o bot conhece, confira a resposta contra um formato e passe valores ao SQL como parâmetros, o que o Botyard escreve quando conhece o driver. Nada mais aqui pode ser mudado mecanicamente e ficar seguro: nunca execute o texto dele.',
  reference: "CWE-94: Improper Control of Generation of Code ('Code Injection')",
  message: (d) => `O que um modelo de linguagem respondeu é executado ${runners[String(d.into)] ?? 'aqui'}.`,
  howToFix: () => 'Deixe a resposta escolher entre passos conhecidos, ou passe-a como valor; nunca a execute.',
  fixTitle: () => 'Passar os valores ao banco de dados como parâmetros',
};
