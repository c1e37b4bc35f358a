// Stands in for an orchestrator where a test wants a start to go wrong. FAKE says how.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const data = process.argv[process.argv.indexOf('--data') + 1];
const how = process.env.FAKE ?? 'good';
const die = (words, code = 2) => {
  process.stderr.write(`${words}\n`);
  process.exit(code);
};

if (how === 'port-json') die(JSON.stringify({ code: 'port-in-use', data: { port: 4711 } }));
if (how === 'port-words') die('Error: listen EADDRINUSE: address already in use 127.0.0.1:4711', 1);
if (how === 'folder-json') die(JSON.stringify({ code: 'data-folder-not-usable', data: { cause: 'EACCES' } }));
if (how === 'crash') die('file.js:1\n\nTypeError: x is not a function\n    at main (file.js:1:1)\n\nNode.js v24.0.0', 1);
if (how === 'silent') setInterval(() => undefined, 1000);
else {
  mkdirSync(data, { recursive: true });
  try {
    mkdirSync(join(data, 'lock'));
  } catch {
    die(JSON.stringify({ code: 'orchestrator-already-running', data: { pid: 2, url: 'http://127.0.0.1:1' } }));
  }
  const about = { product: 'botyard', version: '0', protocol: 1, environment: 'development' };
  const server = createServer((_, response) => response.end(JSON.stringify(about)));
  server.listen(0, '127.0.0.1', () => {
    const url = `http://127.0.0.1:${server.address().port}`;
    const keyFile = join(data, 'admin.json');
    writeFileSync(keyFile, JSON.stringify({ login: 'admin@localhost', key: 'k' }), { mode: 0o600 });
    const say = () => {
      writeFileSync(join(data, 'orchestrator.json'), JSON.stringify({ url, pid: process.pid, version: '0', protocol: 1 }));
      process.stdout.write(`warming up\n${JSON.stringify({ schema: 1, url, data, pid: process.pid, login: 'admin@localhost', keyFile })}\n`);
    };
    say();
    if (process.env.FAKE_ENV_FILE) writeFileSync(process.env.FAKE_ENV_FILE, JSON.stringify([process.env, process.argv]));
  });
  process.on('SIGTERM', () => {
    rmSync(join(data, 'orchestrator.json'));
    rmSync(join(data, 'lock'), { recursive: true });
    process.exit(0);
  });
}
