import { kindOf } from './kinds.ts';

/** Files in which people write settings: one that is too big to be searched is named. */
const settings =
  /\.(?:ini|cfg|conf|config|properties|toml|ya?ml|json|jsonc|json5|ipynb|xml|plist|reg|tfvars|botproj|http|rest)$/;
const scripts = /\.(?:sh|bash|zsh|fish|bat|cmd|ps1|psm1|sql|js|mjs|cjs|ts|vbs|robot|tf|groovy|ahk|au3|r|ipy)$/;
const writing = /\.(?:txt|md|rst|tsv|text)$/;
const names = /^(?:dockerfile|makefile|jenkinsfile|procfile|[._]netrc|\.npmrc|\.pypirc|\.git-credentials|\.pgpass)$/;
/** Files of keys and certificates; those of PKCS#12 and Java are encrypted, and no text. */
const keys = /\.(?:pem|key|p8|pk8|ppk|asc|crt|cer|ovpn)$|^id_(?:rsa|dsa|ecdsa|ed25519)$/;
const environment = /^(?:\.env(?:\..+|rc)?|.+\.env)$/;

/** Is a file searched for secrets, besides what the check reads anyway? By its path. */
export const isSearched = (path: string): boolean => {
  const name = nameOf(path);
  return kindOf(path) === null && (isSettings(path) || scripts.test(name) || writing.test(name) || keys.test(name));
};

/** Of what never ships, what still lies in the folder for everybody who has it. */
export const isSettings = (path: string): boolean => {
  const name = nameOf(path);
  return settings.test(name) || names.test(name) || environment.test(name);
};

export const isZip = (path: string): boolean => /\.(?:zip|botpackage)$/i.test(path);

/** An entry of a zip: there Python and lists of requirements are only text too. */
export const isSearchedInZip = (path: string): boolean => isSearched(path) || kindOf(path) !== null;

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase();
