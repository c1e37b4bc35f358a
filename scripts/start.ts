// `npm start`: sets up, then shows the whole road on this machine by running the real command line, step by step.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { userFolders } from '../src/workspace/index.ts';
import { carelessBot, policy } from './tour-files.ts';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'dist', 'cli.js');
const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
const bold = (text: string) => (color ? `\x1b[1m${text}\x1b[22m` : text);
const dim = (text: string) => (color ? `\x1b[2m${text}\x1b[22m` : text);
const say = (text = ''): void => void process.stdout.write(`${text}\n`);

/** What the tour needs to stop and to clean up, whatever happens. */
const tour = {
  folder: realpathSync(mkdtempSync(join(tmpdir(), 'botyard-tour-'))),
  child: null as ChildProcess | null,
  stopped: false,
  /** Every step was seen to its end. */
  complete: false,
};

class TourFailed extends Error {}

/** Nothing of the user's own targets may take part. */
const environment = () => {
  const { BOTYARD_SERVER: _server, BOTYARD_LOGIN: _login, BOTYARD_KEY: _key, ...rest } = process.env;
  return rest;
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
}

/** `apart`: out of reach of the terminal's Ctrl-C. */
const node = (words: string[], stdio: 'inherit' | 'pipe', apart = false): Promise<Ended> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, words, {
      cwd: tour.folder,
      env: environment(),
      stdio: ['ignore', stdio, stdio],
      detached: apart,
    });
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    tour.child = apart ? null : child;
    child.once('error', failed).once('close', (code) => done({ code, out }));
  });

/** Shows a command as a reader would type it, runs it, and holds it to the exit code it must have. */
const botyard = async (line: string, expected = 0): Promise<void> => {
  say(`${dim('$')} ${bold(`botyard ${line}`)}`);
  const { code } = await node([cli, ...line.split(' ')], 'inherit');
  if (tour.stopped) throw new TourFailed('stopped');
  if (code !== expected) throw new TourFailed(`\`botyard ${line}\` ended with ${code}, not with ${expected}`);
  say();
};

const heading = (number: number, text: string): void =>
  say(bold(`── ${number}. ${text} ${'─'.repeat(Math.max(4, 74 - text.length))}\n`));

const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    const file = join(tour.folder, folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
};

const setUp = async (): Promise<void> => {
  heading(1, 'Set-up');
  const { code } = await node([join(root, 'scripts', 'build.ts'), '--if-stale'], 'inherit');
  if (code !== 0) throw new TourFailed('the build failed; its output above says why');
  const { out } = await node([cli, 'doctor', '--format', 'json', '--data', 'orchestrator'], 'pipe');
  const { things } = JSON.parse(out) as {
    things: { id: string; state: string; detail: string; mend: string | null }[];
  };
  const needed = things.filter(({ id }) => ['node', 'python', 'orchestrator-program', 'data'].includes(id));
  const missing = needed.filter(({ state }) => state === 'missing');
  for (const { detail, mend } of missing) process.stderr.write(`Missing: ${detail}\n  → ${mend}\n`);
  if (missing.length > 0) throw new TourFailed('mend what is missing and say `npm start` again');
  for (const { id, detail } of needed.filter((one) => one.id === 'node' || one.id === 'python'))
    say(`${id}: ${detail}`);
  const cache = userFolders(process.env, process.platform, homedir()).cache;
  say(`everything below happens in ${tour.folder}, which is removed at the end;`);
  say(`environments of bots stay in ${join(cache, 'environments')}, packages in pip's or uv's own cache\n`);
};

const walk = async (): Promise<void> => {
  heading(2, 'A bot from an approved template');
  await botyard('new data-bot orders');

  heading(3, 'A careless bot meets the policy of its company');
  write('.', { 'acme.policy.yaml': policy });
  write('careless', carelessBot);
  say(`${dim('$')} ${bold('cat acme.policy.yaml')}\n${policy}`);
  await botyard('check careless --policy acme.policy.yaml', 1);
  say('What fails the check does not ship either (the local orchestrator is started for this):\n');
  await botyard('deploy careless --policy acme.policy.yaml --data orchestrator', 1);

  heading(4, 'The good bot goes the whole road');
  await botyard('check orders --policy acme.policy.yaml');
  await botyard('deploy orders --policy acme.policy.yaml --data orchestrator');
  await botyard('release orders --data orchestrator');
  say(
    'Its first run makes an environment of its own with the real botcity-maestro-sdk; its console comes as it is printed:\n',
  );
  await botyard('run orders --data orchestrator');
};

const whatNext = (): void => {
  heading(5, 'What to do next');
  say(`In the terminal:  node dist/cli.js new my-bot && node dist/cli.js run --local my-bot
                  node dist/cli.js --help
In VS Code:       npm run package, then "Extensions: Install from VSIX…" with package/botyard.vsix,
                  then "Botyard: New Bot from Template…" in the palette
On this machine:  node dist/cli.js doctor
Its tests:        npm test
`);
};

/** Leaves no process and no folder. A task that was being followed goes on without us: it is ended first. */
const cleanUp = async (): Promise<void> => {
  const here = ['--data', 'orchestrator'];
  // A fresh orchestrator counts its tasks from 1, and the tour runs one.
  if (!tour.complete) await node([cli, 'cancel', '1', ...here], 'pipe', true);
  await node([cli, 'orchestrator', 'stop', ...here], 'pipe', true);
  rmSync(tour.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
};

// The terminal tells our children too; a kill of this process alone is passed on.
const stop = (): void => {
  tour.stopped = true;
  tour.child?.kill('SIGINT');
};
process.on('SIGINT', stop).on('SIGTERM', stop);

const begun = Date.now();
try {
  say(`${bold('Botyard')}: governed Python bots, from an approved template to a live console\n`);
  await setUp();
  await walk();
  tour.complete = true;
} catch (error) {
  if (!(error instanceof TourFailed)) throw error;
  process.stderr.write(`npm start: ${error.message}\n`);
  process.exitCode = tour.stopped ? 130 : 1;
} finally {
  await cleanUp();
}
if (tour.complete) {
  whatNext();
  say(
    dim(
      `Done in ${Math.round((Date.now() - begun) / 1000)} s; the orchestrator is stopped and ${tour.folder} is gone.`,
    ),
  );
}
