/** Programs whose password is an argument with a short name, and how that is written. */
export interface ProgramFlag {
  readonly programs: readonly string[];
  /** Group 1: the flag with what leads to the value; group 2: the value, which ends the match. */
  readonly flag: RegExp;
}

const lead = '(?:^|[\\s"\',])';
const value = '([^\\s"\'`;|&<>(){}[\\],\\\\]{4,128})';
/** A blank, or in a list of arguments the end of one literal and the beginning of the next. */
const apart = '(?:["\'],\\s{0,40}[frbuFRBU]?["\']|[ ]{1,3}\\\\?["\']?)';

const separate = (flag: string): RegExp => new RegExp(`${lead}(${flag}${apart})${value}`);
const glued = (flag: string): RegExp => new RegExp(`${lead}(${flag})${value}`);
const either = (flag: string): RegExp => new RegExp(`${lead}(${flag}(?:${apart})?)${value}`);

export const flagsOfPrograms: readonly ProgramFlag[] = [
  { programs: ['sqlcmd', 'osql', 'bcp'], flag: either('-P') },
  { programs: ['plink', 'pscp', 'psftp', 'putty'], flag: separate('-pw') },
  { programs: ['sshpass'], flag: either('-p') },
  { programs: ['mysql', 'mysqldump', 'mysqladmin', 'mysqlimport', 'mariadb'], flag: glued('-p') },
  { programs: ['psexec', 'psexec64', 'tabcmd'], flag: separate('-p') },
  { programs: ['unzip', 'zip', 'pdftotext'], flag: separate('-(?:P|upw|opw)') },
  { programs: ['7z', '7za', '7zr', 'rar', 'unrar', 'winrar'], flag: glued('-p') },
  { programs: ['redis-cli'], flag: separate('-a') },
  { programs: ['ldapsearch', 'ldapadd', 'ldapmodify'], flag: separate('-w') },
  { programs: ['keytool', 'jarsigner'], flag: separate('-(?:storepass|keypass)') },
  {
    programs: ['xfreerdp', 'mstsc', 'signtool', 'schtasks', 'cmdkey', 'wmic'],
    flag: either('/(?:pass(?:word)?:|p:|rp|p)'),
  },
  { programs: ['openssl'], flag: new RegExp(`(pass:)${value}`) },
  { programs: ['curl'], flag: new RegExp(`${lead}((?:-u|--user|--proxy-user)${apart}[^\\s"':]{1,64}:)${value}`) },
  { programs: ['smbclient'], flag: new RegExp(`${lead}(-U${apart}[^\\s"'%]{1,64}%)${value}`) },
  { programs: ['net use'], flag: new RegExp(`${lead}(/user:[^\\s"']{1,64}[ ]{1,3})${value}`) },
];
