import type { TemplateFile } from '../template.ts';

/** What every bot has beside its own code; the layout is BotCity's. */
export const projectFiles = (templateId: string, version: string): readonly TemplateFile[] => [
  { path: '{{botId}}.botproj', text: json(botproj) },
  { path: 'botyard.template.json', text: json({ schema: 1, template: templateId, version }) },
  { path: '.botyardignore', text: botyardignore },
  { path: '.gitignore', text: gitignore },
];

const botproj = {
  name: '{{botId}}',
  sourceDirPath: '/',
  resourceDirPath: '/resources/',
  sourceDirRelative: true,
  resourceDirRelative: true,
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const botyardignore = `# What stays out of the archive, beside what always does (.git, environments, caches, keys).
tests/
`;

const gitignore = `# Python
__pycache__/
*.py[cod]
.venv/
venv/

# Never in a repository: keys and passwords belong in the orchestrator's vault
.env
.env.*

# Archives
/*.zip
`;
