// Puts the VS Code of the editor tests into the user's cache folder. `node scripts/install-vscode.ts`
import { installRig } from '../test/support/rig/install.ts';

const answer = await installRig();
if ('reason' in answer) {
  process.stderr.write(`no editor here: ${answer.reason}\n`);
  if (answer.command !== null) process.stderr.write(`run this, then try again: ${answer.command}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${answer.codeServer}\n`);
}
