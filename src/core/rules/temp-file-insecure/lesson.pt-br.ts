import type { Lesson } from '../rule.ts';

export const tempFileInsecurePtBr: Lesson = {
  title: 'Um arquivo temporário do qual só o nome é criado',
  why: 'O nome está livre quando é inventado e pode estar tomado quando é usado: outra execução recebe o mesmo, ou alguém põe ali um link e faz o bot escrever sobre outro arquivo, ou lê o que ele escreve.',
  bad: 'path = tempfile.mktemp(suffix=".csv")\ntable.to_csv(path)',
  good: 'with tempfile.TemporaryDirectory() as folder:\n    path = os.path.join(folder, "table.csv")\n    table.to_csv(path)',
  fix: 'Deixe que o arquivo nasça com o nome: por `tempfile.mkstemp` ou `tempfile.NamedTemporaryFile`, ou dentro de `with tempfile.TemporaryDirectory()`.',
  reference: 'CWE-377: Insecure Temporary File',
  message: (d) => `${d.by} inventa um nome e nenhum arquivo: outro pode tomá-lo antes do bot.`,
  howToFix: () => 'Use `tempfile.mkstemp`, ou crie o arquivo dentro de `with tempfile.TemporaryDirectory()`.',
  fixTitle: () => 'Criar o arquivo com o nome, por tempfile.mkstemp',
};
