import type { Template } from '../../template.ts';
import { projectFiles } from '../project-files.ts';
import { botPy } from './bot-py.ts';
import { ordersCsv } from './orders-csv.ts';
import { readme } from './readme.ts';
import { testBotPy } from './test-bot-py.ts';

const version = '1.0.0';

export const dataBot: Template = {
  id: 'data-bot',
  title: 'Data bot',
  description: 'Reads a CSV file, checks each row, posts a report as artifact and counts its items.',
  version,
  files: [
    { path: 'bot.py', text: botPy },
    { path: 'requirements.txt', text: 'botcity-maestro-sdk==0.9.1\n' },
    { path: 'resources/orders.csv', text: ordersCsv },
    { path: 'tests/test_bot.py', text: testBotPy },
    { path: 'README.md', text: readme },
    ...projectFiles('data-bot', version),
  ],
};
