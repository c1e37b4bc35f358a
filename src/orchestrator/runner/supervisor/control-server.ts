import { once } from 'node:events';
import { lstatSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { ControlAddress } from './control-address.ts';
import { type ControlMessage, type ControlRequest, controlRequest } from './job.ts';

export interface ControlServer {
  push(message: ControlMessage): void;
  close(): Promise<void>;
}

/** A folder in a place others can write to is used only when it is really ours and closed to them. */
const privateFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  const ours = stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o077) === 0;
  if (!ours) throw new Error(`${folder} is not a private folder of this user`);
};

const send = (socket: Socket, message: ControlMessage): void => {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
};

const serve = (socket: Socket, handle: (request: ControlRequest) => void): void => {
  // A runner may die at any time; its socket is then gone, and that is all.
  socket.on('error', () => {});
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', (line) => {
    try {
      const request = controlRequest.parse(JSON.parse(line));
      handle(request);
      send(socket, { ok: request.id });
    } catch {
      socket.destroy();
    }
  });
  lines.on('error', () => {});
};

/** Listens for runners. A request is answered after it has taken effect: the vault waits for that. */
export const openControl = async (
  address: ControlAddress,
  handle: (request: ControlRequest) => void,
): Promise<ControlServer> => {
  if (address.folder !== null) await privateFolder(address.folder);
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, handle);
  });
  server.listen(address.path);
  await once(server, 'listening');
  return {
    push: (message) => {
      for (const socket of sockets) send(socket, message);
    },
    close: async () => {
      for (const socket of sockets) socket.end();
      server.close();
    },
  };
};
