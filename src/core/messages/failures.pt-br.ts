import type { Facts } from '../bot.ts';
import type { FailureCatalogue } from './catalogue.ts';
import { causePtBr } from './causes.pt-br.ts';
import { fileWordsPtBr } from './files.pt-br.ts';
import { networkWordsPtBr } from './network.pt-br.ts';
import { reachWordsPtBr } from './policy.pt-br.ts';
import { problemsPtBr } from './problems.pt-br.ts';
import { wordsAt } from './words-at.ts';

const s = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

/** What a cancelled verb left at the server; words that somebody wrote out themselves stand as they are. */
const leftBehind = (d: Facts): string => {
  if (d.left === 'version-kept') return `${s(d.bot)} ${s(d.version)} em ${s(d.server)} continua como estava`;
  if (d.left !== 'version-without-archive') return s(d.left);
  return `${s(d.bot)} ${s(d.version)} está registrado em ${s(d.server)} sem pacote; a próxima implantação pode enviá-lo`;
};

/** Somebody else's words inside a sentence of ours: ours has the full stop. */
const why = (cause: Facts[string] | undefined): string => causePtBr(s(cause)).replace(/[.\s]+$/, '');

/** What was said of a policy: by its facts where they came along, else as it was written. */
const said = (d: Facts): string => {
  const code = String(d.problem ?? '');
  return Object.hasOwn(problemsPtBr, code) ? problemsPtBr[code as keyof typeof problemsPtBr](d) : s(d.said);
};

const done: Readonly<Record<string, string>> = { released: 'liberado', deployed: 'implantado' };

/** The same in Brazilian Portuguese: cause, place and next step. */
export const failuresPtBr: FailureCatalogue = {
  'bot-not-found': (d) => ({
    message: `${s(d.folder)} não é a pasta de um bot: falta um *.botproj ou [tool.botyard] no pyproject.toml.`,
    next: 'Rode `botyard new` para criar um bot ou indique a pasta que contém bot.py.',
  }),
  'bot-name-invalid': (d) => ({
    message: `"${s(d.name)}" não pode ser o nome de um bot: ${why(d.reason)}.`,
    next: 'Use de 2 a 64 letras, dígitos, "_" ou "-", começando com uma letra e terminando com uma letra ou um dígito.',
  }),
  'folder-not-empty': (d) => ({
    message: `${s(d.folder)} ${d.what === 'file' ? 'não pode ser criada: há um arquivo no lugar' : 'não está vazia'}; nada foi gravado.`,
    next: 'Indique uma pasta nova ou vazia.',
  }),
  'folder-not-readable': (d) => ({
    message: `Não foi possível ler ${s(d.folder)}: ${fileWordsPtBr(d.cause)}.`,
    next: 'Confira se existe e se você tem permissão de leitura.',
  }),
  'folder-not-writable': (d) => ({
    message: `Não foi possível gravar em ${s(d.folder)}: ${fileWordsPtBr(d.cause)}. Nada ficou pela metade.`,
    next: 'Indique uma pasta em que você possa gravar e que tenha espaço.',
  }),
  'template-unknown': (d) => ({
    message: `Não existe o modelo "${s(d.template)}".`,
    next: `Modelos aprovados: ${s(d.known)}.`,
  }),
  'template-invalid': (d) => ({
    message: `Não foi possível gerar o bot a partir do modelo "${s(d.template)}": ${why(d.cause)}.`,
    next: 'Nada foi gravado. Avise quem mantém o catálogo.',
  }),
  'archive-invalid': (d) => ({
    message: `Não foi possível ler o pacote: ${why(d.cause)}.`,
    next: 'Empacote o bot de novo e repita o envio.',
  }),
  'archive-too-big': (d) => ({
    message: `O pacote teria ${s(d.size)} bytes; o limite é ${s(d.limit)}. Maiores arquivos: ${s(d.largest)}.`,
    next: 'Deixe arquivos de fora com .botyardignore.',
  }),
  'archive-path-escapes': (d) => ({
    message: `O caminho ${s(d.path)} leva para fora da pasta do bot.`,
    next: 'Remova o link ou a entrada; nada de fora de um bot é empacotado ou descompactado.',
  }),
  'archive-file-changed': (d) => ({
    message: `${s(d.path)} mudou depois que o pacote foi planejado.`,
    next: 'Nada foi empacotado. Planeje de novo para ver o que seria enviado agora.',
  }),
  'folder-too-wide': (d) => ({
    message: `${s(d.folder)} é ${d.what === 'root' ? 'a raiz de um disco' : 'sua pasta pessoal ou a contém'}; nunca é empacotada.`,
    next: 'Indique a pasta do próprio bot.',
  }),
  'private-file-open': (d) => ({
    message: `${s(d.path)} contém um segredo e outros podem lê-lo (modo ${s(d.mode)}); não foi usado.`,
    next: `Retire o acesso (\`chmod 600 ${s(d.path)}\`) e troque o segredo se outros puderam lê-lo.`,
  }),
  'policy-not-readable': (d) => ({
    message: `Não foi possível ler a política ${s(d.path)}: ${fileWordsPtBr(d.cause)}.`,
    next: 'Nada foi verificado. Indique um arquivo de política que exista.',
  }),
  'policy-invalid': (d) => ({
    message: `A política ${s(d.path)} tem erros, o primeiro em ${s(d.line)}:${s(d.column)}: ${why(d.cause).replace(/[^?]$/, '$&.')}`,
    next: 'Corrija a política; `botyard check --policy FILE` lista cada erro com o lugar dele.',
  }),
  'policy-refused': (d) => ({
    message: said(d),
    next: 'A política conhecida antes, se havia uma, foi mantida.',
  }),
  'policy-closed': (d) => ({
    message: `Nada de novo é ${wordsAt(done, d.what) ?? s(d.what)} em ${s(d.server)}: ${said(d)}`,
    next: 'O que já está liberado lá continua rodando.',
  }),
  'key-invalid': (d) => ({
    message: `${s(d.path)} não é uma chave ${d.what === 'private' ? 'privada' : 'pública'} Ed25519${d.cause ? `: ${fileWordsPtBr(d.cause)}` : ''}.`,
    next: 'Indique um arquivo de chave gravado por `botyard policy keygen` ou pelo openssl.',
  }),
  'download-failed': (d) => ({
    message: `Não foi possível buscar ${s(d.source)}: ${reachWordsPtBr(d)}.`,
    next:
      d.what === 'file'
        ? 'Confira se a pasta compartilhada está acessível; o que se conhecia antes continua valendo.'
        : 'Confira o endereço, o proxy (HTTPS_PROXY) e as autoridades (BOTYARD_CA); o que se conhecia antes continua valendo.',
  }),
  'cases-not-readable': (d) => ({
    message: `Não foi possível ler os casos ${s(d.path)}: ${fileWordsPtBr(d.cause)}.`,
    next: 'Escreva um caso lá ou indique outro arquivo; `botyard policy test --help` mostra o que é um caso.',
  }),
  'policy-exists': (d) => ({
    message: `${s(d.path)} já existe; nada foi gravado.`,
    next: 'Altere esse arquivo ou indique outro: `botyard policy init FILE`.',
  }),
  'git-not-found': () => ({
    message: 'Não se sabe o que mudou: nenhum git foi encontrado no PATH.',
    next: 'Instale o git ou verifique sem --changed.',
  }),
  'git-failed': (d) => ({
    message: `Não se sabe o que mudou em ${s(d.folder)}: o git falhou (${why(d.cause)}).`,
    next: 'Olhe o repositório com `git status` ou verifique sem --changed.',
  }),
  'git-ref-unknown': (d) => ({
    message: `O repositório de ${s(d.folder)} não tem um commit "${s(d.ref)}" de que HEAD descenda.`,
    next: 'Indique um branch, uma tag ou um commit; no CI, traga histórico suficiente.',
  }),
  'not-a-repository': (d) => ({
    message: `${s(d.folder)} não está em nenhum repositório git que se possa ler, por isso não se sabe o que mudou.`,
    next: 'Verifique sem --changed; o repositório de outro usuário precisa constar em safe.directory.',
  }),
  'request-invalid': (d) => ({
    message: `${s(d.path)} não é um pedido de aprovação: ${why(d.cause)}.`,
    next: 'A política ficou como estava. Indique um *.request.yaml gravado pelo editor.',
  }),
  'grant-refused': (d) => ({
    message:
      d.why === 'denied'
        ? `${s(d.path)} proíbe ${s(d.distribution)}, e a proibição vem antes da aprovação.`
        : `${s(d.path)} não tem uma lista própria em ${s(d.list ?? 'allow.distributions')}, por isso não há onde acrescentar ${s(d.distribution)}.`,
    next:
      d.why === 'denied'
        ? 'A política ficou como estava. Se é essa a intenção, retire antes a proibição.'
        : 'A política ficou como estava: uma lista com um só nome recusaria todo o resto. Escreva antes a lista.',
  }),
  'baseline-exists': (d) => ({
    message: `${s(d.folder)} já tem uma baseline, e uma baseline só encolhe. Ela ficou como estava.`,
    next: 'botyard baseline prune retira o que sumiu. Para recomeçar, apague botyard.baseline.json: a revisão vê isso.',
  }),
  'baseline-refused': (d) => ({
    message: `A baseline de ${s(d.folder)} ficou como estava: ${s(d.path)}:${s(d.line)}: ${why(d.cause)}.`,
    next: 'O que não se pode examinar não é conhecido nem sumiu. Corrija isso antes.',
  }),
  'waivers-not-readable': (d) => ({
    message: `${s(d.path)} não é uma lista de dispensas a que se possa acrescentar algo.`,
    next: 'Corrija antes o arquivo; `botyard waivers check` diz o que está errado.',
  }),
  'waivers-refused': (d) => ({
    message: `Nada foi assinado para ${s(d.folder)}: ${why(d.cause)}.`,
    next: 'Corrija isso e assine de novo.',
  }),
  'deploy-refused': (d) => ({
    message: `O portão recusou ${s(d.bot)}: ${s(d.errors)} ${d.errors === 1 ? 'erro' : 'erros'} segundo a política ${s(d.policy)}. Nada foi enviado.`,
    next: 'Corrija os achados e implante de novo.',
  }),
  'deploy-could-not-check': (d) => ({
    message: `${s(d.bot)} não pôde ser verificado, por isso não foi enviado: ${s(d.problems)}.`,
    next: 'Corrija o que impediu a verificação e implante de novo.',
  }),
  'data-class-refused': (d) => ({
    message: `${s(d.server)} recusou ${s(d.bot)}: dados da classe "${s(d.class)}" não podem ser tratados ${
      d.cause === 'pool' ? `no pool "${s(d.what)}"` : `em ${s(d.what)}`
    }${d.policy ? `, diz a política ${s(d.policy)}` : ''}.`,
    next: `${s(d.instead) ? `Permitido: ${s(d.instead)}. ` : ''}Implante onde a classe permite ou fale com quem mantém a política.`,
  }),
  'version-exists': (d) => ({
    message: `A versão ${s(d.version)} de ${s(d.bot)} já está em ${s(d.server)}.`,
    next: 'Aumente a versão (`--version`) ou use `--update` para substituí-la; os bytes antigos são mantidos.',
  }),
  'not-signed-in': (d) => ({
    message: `Você não entrou em ${s(d.server)}.`,
    next: 'Rode `botyard login` ou *Botyard: Entrar…* no VS Code.',
  }),
  'login-refused': (d) => ({
    message: `${s(d.server)} recusou o login (${s(d.status)}): ${why(d.cause)}.`,
    next: 'Confira login e chave (no orquestrador, Dev. Environment) e entre de novo.',
  }),
  'server-unreachable': (d) => ({
    message: `Não foi possível contatar ${s(d.server)}: ${networkWordsPtBr(d.cause)}.`,
    next: 'Confira o endereço e se o orquestrador está no ar (`botyard orchestrator status`).',
  }),
  'server-timeout': (d) => ({
    message: `${s(d.server)} não respondeu a ${s(d.call)} em ${s(d.seconds)} s.`,
    next: 'Tente de novo; se continuar assim, olhe o orquestrador.',
  }),
  'server-answer-invalid': (d) => ({
    message: `${s(d.server)} respondeu a ${s(d.call)} com algo que não é a API do Maestro: ${why(d.cause)}.`,
    next: 'Confira se o endereço é de um orquestrador, e a versão dele.',
  }),
  'server-refused': (d) => ({
    message: `${s(d.server)} recusou ${s(d.call)} (${s(d.status)}): ${why(d.cause)}.`,
    next: 'Corrija a causa indicada e tente de novo.',
  }),
  'bot-unknown': (d) => ({
    message: `${s(d.server)} não conhece nenhum bot "${s(d.bot)}".`,
    next: 'Implante-o primeiro.',
  }),
  'version-unknown': (d) => ({
    message: `${s(d.bot)} não tem a versão ${s(d.version)} em ${s(d.server)}.`,
    next: `Versões lá: ${s(d.known) || 'nenhuma'}.`,
  }),
  'automation-unknown': (d) => ({
    message: `Não existe a automação "${s(d.automation)}" em ${s(d.server)}.`,
    next: `Automações lá: ${s(d.known) || 'nenhuma'}. Libere o bot primeiro ou indique outra com --automation.`,
  }),
  'task-unknown': (d) => ({
    message: `${s(d.server)} não conhece a tarefa ${s(d.task)}.`,
    next: 'Confira o número; `botyard run` o imprime.',
  }),
  'upload-interrupted': (d) => ({
    message: `O envio de ${s(d.bot)} ${s(d.version)} foi interrompido: ${networkWordsPtBr(d.cause)}. O servidor não guardou nada dele.`,
    next: 'Implante de novo.',
  }),
  'console-not-available': (d) => ({
    message: `${s(d.server)} não tem o console da tarefa ${s(d.task)}.`,
    next: 'A BotCity não guarda console; mostram-se o log de execução e os erros.',
  }),
  'target-unknown': (d) => ({
    message: `Não existe o destino "${s(d.target)}".`,
    next: `Destinos: ${s(d.known) || 'nenhum'}. \`botyard login\` acrescenta um.`,
  }),
  'config-invalid': (d) => ({
    message: `${s(d.path)} não é o que o Botyard gravou lá.`,
    next: 'Corrija ou remova o arquivo e entre de novo com `botyard login`.',
  }),
  'python-not-found': (d) => ({
    message: `Nenhum Python foi encontrado (procurado: ${s(d.tried)}).`,
    next: `Instale o Python 3 (${s(d.how)}) e tente de novo.`,
  }),
  'python-venv-missing': (d) => ({
    message: `${s(d.python)} não tem o módulo venv, e o uv não foi encontrado.`,
    next: `Instale-o (${s(d.how)}) e tente de novo.`,
  }),
  'environment-failed': (d) => ({
    message: `Não foi possível criar o ambiente de ${s(d.bot)}: ${why(d.cause)}.`,
    next: 'Corrija requirements.txt ou o índice de pacotes; nada ficou pela metade.',
  }),
  'node-without-sqlite': (d) => ({
    message: `Nenhum Node com node:sqlite foi encontrado (procurado: ${s(d.tried)}).`,
    next: 'Instale o Node 24 ou indique um em BOTYARD_NODE.',
  }),
  'orchestrator-did-not-start': (d) => ({
    message: `O orquestrador não iniciou: ${why(d.cause)}.`,
    next: `O log dele: ${s(d.log)}.`,
  }),
  'orchestrator-did-not-stop': (d) => ({
    message: `O orquestrador com pid ${s(d.pid)} em ${s(d.data)} não parou: ${why(d.cause)}.`,
    next: 'Olhe orchestrator.log nessa pasta ou encerre você o processo.',
  }),
  'orchestrator-already-running': (d) => ({
    message: `${s(d.data)} está em uso pelo orquestrador com pid ${s(d.pid)} em ${s(d.url)}.`,
    next: 'Use esse, pare-o com `botyard orchestrator stop` ou indique outra pasta com --data.',
  }),
  'orchestrator-not-running': (d) => ({
    message: `Nenhum orquestrador está rodando em ${s(d.data)}.`,
    next: 'Inicie um com `botyard orchestrator start`.',
  }),
  'port-in-use': (d) => ({
    message: `A porta ${s(d.port)} está em uso nesta máquina.`,
    next: 'Indique outra com --port, ou nenhuma para usar uma livre.',
  }),
  'data-folder-not-usable': (d) => ({
    message: `${s(d.data)} não serve para os dados do orquestrador: ${fileWordsPtBr(d.cause)}.`,
    next: 'Indique com --data uma pasta em que você possa gravar.',
  }),
  'workspace-not-trusted': () => ({
    message: 'Este workspace não é confiável: ele é verificado, nunca executado.',
    next: 'Confie no workspace para implantar e executar os bots dele.',
  }),
  cancelled: (d) => ({ message: `Cancelado${d.left ? `: ${leftBehind(d)}` : ''}.`, next: 'Não há mais nada a fazer.' }),
  usage: (d) => ({
    message: causePtBr(s(d.cause)),
    next: `Veja \`botyard ${s(d.verb)}${d.verb ? ' ' : ''}--help\`.`,
  }),
};
