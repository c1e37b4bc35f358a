// Preloaded into every Node process of an editor (NODE_OPTIONS): writes down each try to reach another end, before it is
// made. One JSON line a try, into the file named by BOTYARD_TEST_NETWORK.
const fs = require('node:fs');
const net = require('node:net');
const dgram = require('node:dgram');
const dns = require('node:dns');

const file = process.env.BOTYARD_TEST_NETWORK;
const tell = (what, host, port) =>
  fs.appendFileSync(file, `${JSON.stringify({ pid: process.pid, program: process.argv[1] ?? '', what, host, port })}\n`);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...words) {
  const first = Array.isArray(words[0]) ? words[0][0] : words[0];
  const options = first !== null && typeof first === 'object' ? first : { port: first, host: words[1] };
  if (!options.path && options.port !== undefined) tell('connect', String(options.host ?? 'localhost'), Number(options.port));
  return connect.apply(this, words);
};
const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (...words) {
  tell('datagram', String(words.find((word) => typeof word === 'string') ?? ''), 0);
  return send.apply(this, words);
};
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  for (const owner of [dns, dns.promises]) {
    const asked = owner[name];
    owner[name] = function (host, ...words) {
      tell('name', String(host), 0);
      return asked.call(this, host, ...words);
    };
  }
}
tell('start', '', 0);
