/** A folder of one person: whose it is, and what stands behind it. */
export interface UserFolder {
  readonly user: string;
  readonly rest: string;
}

const folder =
  /^(?:[A-Za-z]:[\\/]+(?:Users|Documents and Settings)|\/Users|\/home)[\\/]+([^\\/\s:*?"'<>|{}%$[\]()^+~]+(?: [^\\/\s:*?"'<>|{}%$[\]()^+~]+)*)(?:[\\/]+(.*))?$/is;
/** Folders of nobody in particular, and what writers put where a name would stand. */
const nobody =
  /^(?:public|default|default user|all users|shared|guest|user_?name|usu[aá]rio|your[-_ ]?(?:user(?:name)?|name)|seu[-_ ]?(?:usu[aá]rio|nome)|nome[-_ ]?(?:do[-_ ]?)?usu[aá]rio|x{2,}|\.{1,3}|…)$/i;

/** Reads a path; null when it leads into nobody's folder. */
export const userFolderIn = (path: string): UserFolder | null => {
  const [, user, rest] = folder.exec(path) ?? [];
  if (user === undefined || nobody.test(user)) return null;
  // On Unix what stands behind tells a path from an address: `/home/about`.
  if (path.startsWith('/') && (rest === undefined || rest === '')) return null;
  return { user, rest: rest ?? '' };
};
