import type { Fact } from '../bot.ts';
import { causePtBr } from './causes.pt-br.ts';
import { type FileWords, fileWordsOf } from './files.en.ts';

const known: FileWords = {
  ENOENT: 'não existe',
  ENOTDIR: 'uma parte do caminho é um arquivo, não uma pasta',
  EISDIR: 'é uma pasta',
  EEXIST: 'já existe um arquivo com esse nome',
  EACCES: 'acesso negado',
  EPERM: 'acesso negado',
  EROFS: 'só permite leitura, não gravação',
  ENOSPC: 'o disco está cheio',
  EDQUOT: 'sua cota de disco acabou',
  EMFILE: 'há arquivos demais abertos',
  EIO: 'o disco não responde como deveria',
  ELOOP: 'os links andam em círculo',
  ENAMETOOLONG: 'o nome é longo demais',
};

/** What a file system's code means, in Brazilian Portuguese; what is not known stands as it is. */
export const fileWordsPtBr = (cause: Fact | undefined): string => causePtBr(fileWordsOf(known, cause));
