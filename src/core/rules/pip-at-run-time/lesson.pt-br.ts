import type { Lesson } from '../rule.ts';

export const pipAtRunTimePtBr: Lesson = {
  title: 'O bot instala pacotes durante a execução',
  why: 'O que é instalado ali não passou por política alguma e não está em lock algum. Pode ser outra coisa na próxima execução, num ambiente que não espera por isso.',
  bad: 'subprocess.check_call([sys.executable, "-m", "pip", "install", "openpyxl"])',
  good: '# requirements.txt\nopenpyxl==3.1.5',
  fix: 'Escreva o pacote nos requisitos: o runner o instala antes que o bot comece, do índice que a organização escolheu.',
  reference: 'CWE-829: Inclusion of Functionality from Untrusted Control Sphere',
  message: (d) => `Pacotes são instalados com ${d.tool} durante a execução do bot.`,
  howToFix: () => 'Nomeie o pacote em requirements.txt com a versão, e retire a chamada.',
  fixTitle: () => 'Remover esta chamada',
};
