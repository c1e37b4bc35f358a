import type { Lesson } from '../rule.ts';
import { sinksPtBr as sinks } from '../sink-words.ts';

const numbers: Readonly<Record<string, string>> = {
  cpf: 'um CPF',
  cnpj: 'um CNPJ',
  card: 'o número de um cartão',
};

const again = (count: unknown): string => (Number(count) > 1 ? `; aparece ${count} vezes neste arquivo` : '');

export const personalDataLoggedPtBr: Lesson = {
  title: 'Dados de uma pessoa estão no código, ou vão para um log',
  why: 'Código, consoles e logs são lidos por muitos e guardados por muito tempo; dados de uma pessoa ali mal se encontram de novo, e menos ainda se apagam quando ela pede.',
  bad: 'logging.info(f"cliente {cpf}")',
  good: 'logging.info(f"cliente {id_cliente}")',
  fix: 'Registre um número que só os seus sistemas entendem. Deixe exemplos fora do código, ou invente-os com dígitos verificadores errados.',
  reference: 'CWE-359: Exposure of Private Personal Information to an Unauthorized Actor',
  message: (d) =>
    d.is === 'number'
      ? `Este literal contém ${numbers[String(d.what)] ?? d.what} com dígitos verificadores certos${again(d.count)}.`
      : `"${d.name}" vai para ${sinks[String(d.sink)] ?? d.sink}, e pelo nome é dado pessoal.`,
  howToFix: (d) =>
    d.is === 'number'
      ? 'Leia-o de onde os dados ficam; ele continua no histórico deste arquivo.'
      : 'Registre um identificador que nada diz por si só.',
  fixTitle: () => 'Mostrar asteriscos no lugar',
};
