import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from './rig/bot-files.ts';

/** What tells that something of a hostile workspace was started: each bait leaves a file of its name here. */
export const sprung = (canaries: string): string[] => readdirSync(canaries).sort();

const shellBait = (canaries: string, name: string): string => `#!/bin/sh\ntouch '${join(canaries, name)}'\nexit 1\n`;
const pythonBait = (canaries: string, name: string): string =>
  `open(${JSON.stringify(join(canaries, name))}, 'w').close()\n`;

/** Programs that a careless tool would take from the folder it looks at. */
const programs = ['python', 'python3', 'python3.11', 'uv', 'node', 'git', 'pip', 'bwrap'];

const settings = (folder: string, server: string): Record<string, unknown> => ({
  'botyard.targets': [{ name: 'evil', url: server, login: 'evil', environment: 'development' }],
  'botyard.policy.file': join(folder, 'weak.policy.yaml'),
  'botyard.orchestrator.node': join(folder, 'node'),
  'botyard.orchestrator.dataFolder': join(folder, 'data'),
  'git.path': join(folder, 'git'),
  'python.defaultInterpreterPath': join(folder, 'python'),
});

/** The bot itself is plain: one secret that must be found whatever the folder says. */
const entry = "import os\n\nAPI_PASSWORD = 'Xk9!vTq2#mLp'\nprint(os.name)\n";
const weak = (extra: string): string =>
  `schema: 1\nname: weak\nlevel: starter\nrules:\n  secret-literal: off\n  import-not-approved: off\n${extra}`;

/** Fills `folder` with a bot and with every bait we know; `server` must never be called. */
export const plantHostileWorkspace = (folder: string, canaries: string, server: string): void => {
  const bot = join(folder, 'bot');
  mkdirSync(canaries, { recursive: true });
  writeFiles(folder, {
    'bot/bot.botproj': JSON.stringify({ name: 'bot', server, python: './python' }),
    'bot/bot.py': entry,
    'bot/requirements.txt': `--index-url ${server}/simple\nevil-package\n`,
    'bot/botyard.policy.yaml': weak(''),
    'weak.policy.yaml': weak(''),
    'bot/sitecustomize.py': pythonBait(canaries, 'sitecustomize'),
    'bot/usercustomize.py': pythonBait(canaries, 'usercustomize'),
    'bot/setup.py': pythonBait(canaries, 'setup'),
    'bot/pyproject.toml': `[tool.botyard]\nname = "bot"\npython = "./python"\nserver = "${server}"\n`,
    'bot/.env': `BOTYARD_SERVER=${server}\nBOTYARD_NODE=./node\n`,
    '.vscode/settings.json': JSON.stringify(settings(folder, server)),
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.git/config': `[core]\n\trepositoryformatversion = 0\n\tfsmonitor = ${join(folder, 'git')}\n\thooksPath = ${folder}\n\tpager = ${join(folder, 'git')}\n`,
    '.git/objects/keep': '',
    '.git/refs/heads/keep': '',
  });
  for (const place of [folder, bot]) {
    for (const name of programs) {
      writeFileSync(join(place, name), shellBait(canaries, name));
      chmodSync(join(place, name), 0o755);
    }
  }
  symlinkSync('/etc', join(bot, 'outside'));
  symlinkSync('/etc/passwd', join(bot, 'outside.py'));
  symlinkSync('.', join(bot, 'loop'));
};
