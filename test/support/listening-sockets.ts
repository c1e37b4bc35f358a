import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const LISTENING = '0A';

/** Addresses a process listens on, as the kernel tells: `127.0.0.1:4711`, or the raw words for IPv6. Linux only. */
export const listeningSockets = (pid: number): string[] => {
  const held = new Set(readdirSync(`/proc/${pid}/fd`).map((fd) => inodeOf(`/proc/${pid}/fd/${fd}`)));
  return ['tcp', 'tcp6'].flatMap((name) =>
    readFileSync(`/proc/${pid}/net/${name}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === LISTENING && held.has(fields[9] ?? ''))
      .map((fields) => addressOf(fields[1] ?? '')),
  );
};

const inodeOf = (descriptor: string): string => {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(descriptor))?.[1] ?? '-';
  } catch {
    return '-';
  }
};

/** The address is one number in the order of this machine's bytes, which is little-endian wherever we run. */
const addressOf = (words: string): string => {
  const [address = '', port = ''] = words.split(':');
  const bytes = address.match(/../g) ?? [];
  const text =
    bytes.length === 4
      ? bytes
          .map((byte) => Number.parseInt(byte, 16))
          .reverse()
          .join('.')
      : address;
  return `${text}:${Number.parseInt(port, 16)}`;
};
