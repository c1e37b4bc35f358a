import { createHash } from 'node:crypto';
import path from 'node:path';

/** `sockaddr_un` holds 104 bytes on macOS, 108 on Linux, with the closing zero. */
const LONGEST_SOCKET_PATH = 100;

export interface ControlAddress {
  /** What `net.connect` takes. */
  readonly path: string;
  /** Folder that must be private (0700) before the socket is made; null for a named pipe. */
  readonly folder: string | null;
}

export interface ControlPlace {
  readonly platform: NodeJS.Platform;
  readonly runDir: string;
  readonly tmp: string;
  readonly uid: number;
}

/** Where the control channel of a run is: in its folder when that is short enough, else in a short one of this user. */
export const controlAddress = ({ platform, runDir, tmp, uid }: ControlPlace): ControlAddress => {
  const name = createHash('sha256').update(runDir).digest('hex').slice(0, 24);
  if (platform === 'win32') return { path: `\\\\.\\pipe\\botyard-${name}`, folder: null };
  const near = path.posix.join(runDir, 'control.sock');
  if (Buffer.byteLength(near) <= LONGEST_SOCKET_PATH) return { path: near, folder: runDir };
  const folder = path.posix.join(tmp, `botyard-${uid}`);
  const far = path.posix.join(folder, name);
  return Buffer.byteLength(far) <= LONGEST_SOCKET_PATH
    ? { path: far, folder }
    : { path: path.posix.join('/tmp', `botyard-${uid}`, name), folder: path.posix.join('/tmp', `botyard-${uid}`) };
};
