import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes files by path below a folder; gives the folder. */
export const writeFiles = async (folder: string, files: Readonly<Record<string, string>>): Promise<string> => {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
};

export const standardPolicy = `schema: 1
name: acme
level: standard
allow:
  distributions: [botcity-*, requests]
`;

const botproj = (name: string): string => JSON.stringify({ name, technology: 'PYTHON' });

/** Two findings that are errors under {@link standardPolicy}: an import that is not approved, and a password. */
export const carelessBot: Readonly<Record<string, string>> = {
  'careless.botproj': botproj('careless'),
  'requirements.txt': '',
  'bot.py': 'import os\nimport paramiko\n\npassword = "Zk7-harbour-91"\nprint(os.name, paramiko, password)\n',
};

/** Prints, without the SDK: its environment is empty and made in no time. */
export const talkingBot = (name: string, body = 'print("hello from the bot")\n'): Readonly<Record<string, string>> => ({
  [`${name}.botproj`]: botproj(name),
  'requirements.txt': '',
  'bot.py': body,
});
