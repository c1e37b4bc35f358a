import type { Template } from '../../template.ts';
import { projectFiles } from '../project-files.ts';
import { botPy } from './bot-py.ts';
import { readme } from './readme.ts';
import { sampleServicePy } from './sample-service-py.ts';
import { serviceClientPy } from './service-client-py.ts';
import { testBotPy } from './test-bot-py.ts';

const version = '1.0.0';

const config = { base_url: '', timeout_s: 10, attempts: 4, first_pause_s: 0.2 };

export const apiBot: Template = {
  id: 'api-bot',
  title: 'API bot',
  description: 'Reads from an HTTP service with time-outs and retries, and counts its items.',
  version,
  files: [
    { path: 'bot.py', text: botPy },
    { path: 'service_client.py', text: serviceClientPy },
    { path: 'sample_service.py', text: sampleServicePy },
    { path: 'requirements.txt', text: 'botcity-maestro-sdk==0.9.1\nrequests==2.32.4\n' },
    { path: 'resources/config.json', text: `${JSON.stringify(config, null, 2)}\n` },
    { path: 'tests/test_bot.py', text: testBotPy },
    { path: 'README.md', text: readme },
    ...projectFiles('api-bot', version),
  ],
};
