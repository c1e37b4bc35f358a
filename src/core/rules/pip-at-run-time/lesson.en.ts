import type { Lesson } from '../rule.ts';

export const pipAtRunTimeEn: Lesson = {
  title: 'The bot installs packages while it runs',
  why: 'What is installed then was judged by no policy and is in no lock file. It may be another thing at the next run, and the environment is shared with nothing that expects it.',
  bad: 'subprocess.check_call([sys.executable, "-m", "pip", "install", "openpyxl"])',
  good: '# requirements.txt\nopenpyxl==3.1.5',
  fix: 'Write the package into the requirements: the runner installs it before the bot starts, from the index that the organisation chose.',
  reference: 'CWE-829: Inclusion of Functionality from Untrusted Control Sphere',
  message: (d) => `Packages are installed with ${d.tool} while the bot runs.`,
  howToFix: () => 'Name the package in requirements.txt with its version, and take the call out.',
  fixTitle: () => 'Remove this call',
};
