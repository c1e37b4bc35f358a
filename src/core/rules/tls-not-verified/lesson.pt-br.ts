import type { Lesson } from '../rule.ts';

export const tlsNotVerifiedPtBr: Lesson = {
  title: 'O certificado de um servidor não é verificado',
  why: 'Quem está entre o bot e o servidor pode se passar pelo servidor: ler senhas e dados no caminho, e alterá-los.',
  bad: 'resposta = requests.get(url, verify=False)',
  good: 'resposta = requests.get(url, verify="resources/ac-da-empresa.pem")',
  fix: 'Deixe o certificado ser verificado, como é por padrão. Se a empresa assina os próprios certificados, nomeie a autoridade dela: verify="caminho/ac.pem", ou a variável REQUESTS_CA_BUNDLE do runner.',
  reference: 'CWE-295: Improper Certificate Validation',
  message: (d) => `${d.by}: o certificado do servidor não é verificado.`,
  howToFix: () =>
    'Mantenha a verificação; para um certificado da empresa nomeie a autoridade, como em verify="ac.pem".',
  fixTitle: () => 'Verificar o certificado',
};
