/** The language server's process: `--stdio`, `--node-ipc` or `--socket=N`, as the client says. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './connection.ts';

const connection = createConnection(ProposedFeatures.all);
serve(connection);
connection.listen();
