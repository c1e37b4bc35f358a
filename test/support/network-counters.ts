import { readFileSync } from 'node:fs';

/** The lines of `/proc/net/snmp` and `snmp6` that move when something is sent, or would have been if there were a way. */
const TRIED = [
  ...['Tcp.ActiveOpens', 'Udp.OutDatagrams', 'Icmp.OutMsgs', 'Ip.OutRequests', 'Ip.OutNoRoutes'],
  ...['Udp6OutDatagrams', 'Ip6OutRequests', 'Ip6OutNoRoutes'],
];

/** What the processes of one network have tried to send since it was made; empty: nothing at all. Linux only. */
export const triedToSend = (pid: number | 'self'): Readonly<Record<string, number>> => {
  const read = (name: string): string => readFileSync(`/proc/${pid}/net/${name}`, 'utf8');
  return triedIn(read('snmp'), read('snmp6'));
};

export const triedIn = (snmp: string, snmp6: string): Readonly<Record<string, number>> => {
  const counted = new Map([...four(snmp), ...six(snmp6)]);
  const missing = TRIED.filter((name) => !counted.has(name));
  if (missing.length > 0) throw new Error(`this kernel does not count ${missing.join(', ')}`);
  return Object.fromEntries(TRIED.map((name) => [name, counted.get(name) ?? 0] as const).filter(([, n]) => n > 0));
};

/** Two lines a protocol: names, then numbers. */
const four = (text: string): [string, number][] => {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.split(/[: ]+/));
  return lines.flatMap(([protocol, ...numbers], at) => {
    const names = lines[at - 1];
    if (at % 2 === 0 || names === undefined) return [];
    return numbers.map((number, i): [string, number] => [`${protocol}.${names[i + 1]}`, Number(number)]);
  });
};

const six = (text: string): [string, number][] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', number] = line.split(/\s+/);
      return [name, Number(number)];
    });
