import type { Lesson } from '../rule.ts';

export const dataClassUndeclaredPtBr: Lesson = {
  title: 'O bot não diz que dados trata',
  why: 'A organização tem regras para cada espécie de dados: onde podem ir, por quanto tempo ficam. Um bot que não declara nenhuma não é cobrado por nenhuma.',
  bad: '[tool.botyard]\nname = "faturas"',
  good: '[tool.botyard]\nname = "faturas"\ndata = ["customer-personal"]',
  fix: 'Nomeie as classes no arquivo do projeto: data = [...] em [tool.botyard] do pyproject.toml, ou "data" no .botproj. Uma lista vazia diz que não trata nenhuma.',
  reference: 'https://www.nist.gov/privacy-framework',
  message: (d) =>
    d.cause === 'unknown'
      ? `A política${d.policy ? ` "${d.policy}"` : ''} não conhece a classe de dados "${d.class}".`
      : 'O bot não declara que classes de dados trata.',
  howToFix: (d) =>
    `Declare-as no arquivo do projeto; a política tem: ${Array.isArray(d.classes) ? d.classes.join(', ') : ''}. Uma lista vazia diz nenhuma.`,
  fixTitle: ({ data }) => (data.class === null ? 'Declarar que não trata classe alguma' : `Declarar "${data.class}"`),
};
