import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newKey, preAuthentication, readPrivateKey, readPublicKeys, sign, verify } from '#signing';

const type = 'application/vnd.example+yaml';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (data: Uint8Array): string => new TextDecoder().decode(data);
const believed = (...keys: { publicKey: string }[]) =>
  readPublicKeys(keys.map(({ publicKey }) => publicKey).join(' ')) ?? [];

test('what is signed is the vector of the specification, lengths counted in bytes', () => {
  const vector = preAuthentication('http://example.com/HelloWorld', bytes('hello world'));
  assert.equal(text(vector), 'DSSEv1 29 http://example.com/HelloWorld 11 hello world');
  assert.equal(text(preAuthentication('é', bytes('ção'))), 'DSSEv1 2 é 5 ção');
  assert.equal(text(preAuthentication('', bytes(''))), 'DSSEv1 0  0 ');
});

test('Ed25519 gives the signature of RFC 8032, test 2 carried as an envelope would be', () => {
  const seed = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex');
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]).toString('base64');
  const key = readPrivateKey(`-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`);
  const expected = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
  assert.equal(Buffer.from(key?.publicKey ?? '', 'base64').toString('hex'), expected);
});

test('what was signed is read again, whole', () => {
  const key = newKey();
  const payload = bytes('schema: 1\nname: ação\n');
  const read = verify(sign(type, payload, [key]), type, believed(key));
  assert.ok('payload' in read);
  assert.deepEqual([text(read.payload), read.keyId], [text(payload), key.id]);
});

test('each way not to be believed has its own name', () => {
  const [key, other] = [newKey(), newKey()];
  const envelope = sign(type, bytes('a'), [key]);
  const why = (document: string, keys = believed(key)) => {
    const read = verify(document, type, keys);
    return 'untrusted' in read ? read.untrusted : 'believed';
  };
  const with_ = (change: object) => JSON.stringify({ ...JSON.parse(envelope), ...change });
  assert.equal(why(envelope), 'believed');
  assert.equal(why(envelope, believed(other)), 'wrong-key');
  assert.equal(why(with_({ payload: 'Yg==' })), 'bad-signature');
  assert.equal(why(with_({ payloadType: 'application/other' })), 'bad-signature');
  assert.equal(why(sign('application/other', bytes('a'), [key])), 'wrong-type');
  assert.equal(why(with_({ signatures: [] })), 'unsigned');
  for (const broken of ['', 'schema: 1', '[]', 'null', '{}', with_({ payload: 'a b' }), with_({ signatures: [{}] })])
    assert.equal(why(broken), 'no-envelope', broken);
  assert.equal(why(with_({ signatures: Array(1000).fill({ keyid: key.id, sig: '' }) })), 'no-envelope');
});

test('an id in the envelope neither helps a stranger nor hinders a friend', () => {
  const [key, other] = [newKey(), newKey()];
  const [mine] = JSON.parse(sign(type, bytes('a'), [key])).signatures;
  const forged = JSON.parse(sign(type, bytes('a'), [other]));
  forged.signatures[0].keyid = key.id;
  assert.deepEqual(verify(JSON.stringify(forged), type, believed(key)), {
    untrusted: 'bad-signature',
    keyIds: [key.id],
  });
  const renamed = { ...forged, signatures: [{ keyid: 'no id of ours', sig: mine.sig }] };
  assert.ok('payload' in verify(JSON.stringify(renamed), type, believed(key)));
  const nameless = { ...forged, signatures: [{ sig: mine.sig.replaceAll('+', '-').replaceAll('/', '_') }] };
  assert.ok('payload' in verify(JSON.stringify(nameless), type, believed(key)), 'without id, URL-safe');
});

test('while a key is replaced, a document of either is believed, and one signed by both by those who know one', () => {
  const [old, next] = [newKey(), newKey()];
  const both = sign(type, bytes('a'), [old, next]);
  for (const keys of [believed(old), believed(next), believed(old, next)])
    assert.ok('payload' in verify(both, type, keys));
  assert.ok('payload' in verify(sign(type, bytes('a'), [next]), type, believed(old, next)));
});

test('public keys are PEM or base64, several at once, with notes; a part that is none makes them none', () => {
  const [a, b] = [newKey(), newKey()];
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(b.publicKey, 'base64')]);
  const pem = `-----BEGIN PUBLIC KEY-----\n${spki.toString('base64')}\n-----END PUBLIC KEY-----\n`;
  const ids = (keys: string) => readPublicKeys(keys)?.map(({ id }) => id) ?? null;
  assert.deepEqual(ids(`# of 2026\n${a.publicKey}\n`), [a.id]);
  assert.deepEqual(ids(`${a.publicKey}, ${spki.toString('base64')}`), [a.id, b.id]);
  assert.deepEqual(ids(`${pem}${a.publicKey}`), [b.id, a.id]);
  assert.deepEqual([ids(''), ids('abc'), ids(`${a.publicKey} x`), ids(a.pem)], [null, null, null, null]);
});

test('a private key is Ed25519 or none', () => {
  assert.equal(readPrivateKey(newKey().pem)?.key.type, 'private');
  assert.deepEqual([readPrivateKey(''), readPrivateKey(newKey().publicKey)], [null, null]);
});
