import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip as the test wants it, true or not. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** What the zip says of itself, where it differs from the truth. */
  readonly says?: {
    readonly size?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly method?: number;
    readonly localName?: string;
    readonly offset?: number;
  };
  readonly madeBy?: number;
  readonly attributes?: number;
  readonly stored?: boolean;
}

const bytesOf = (data: string | Uint8Array): Buffer => Buffer.from(typeof data === 'string' ? Buffer.from(data) : data);

/** A zip byte by byte: what no honest packer would write. */
export const rawZip = (entries: readonly RawEntry[], count = entries.length): Uint8Array => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const at = entry.says?.offset ?? offset;
    const fields = fieldsOf(entry);
    const local = localOf(entry, fields);
    locals.push(local);
    central.push(centralOf(entry, fields, at));
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};

interface Fields {
  readonly packed: Buffer;
  readonly shared: Buffer;
}

/** From the version needed to the uncompressed size: the same in both headers. */
const fieldsOf = ({ content = '', says = {}, stored = false }: RawEntry): Fields => {
  const bytes = bytesOf(content);
  const packed = stored ? bytes : deflateRawSync(bytes);
  const shared = Buffer.alloc(22);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(says.flags ?? 0x800, 2);
  shared.writeUInt16LE(says.method ?? (stored ? 0 : 8), 4);
  shared.writeUInt32LE(says.crc ?? crc32(bytes), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(says.size ?? bytes.length, 18);
  return { packed, shared };
};

const localOf = (entry: RawEntry, { packed, shared }: Fields): Buffer => {
  const name = bytesOf(entry.says?.localName ?? entry.name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  shared.copy(head, 4);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, packed]);
};

const centralOf = (entry: RawEntry, { shared }: Fields, offset: number): Buffer => {
  const name = bytesOf(entry.name);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt8(entry.madeBy ?? 3, 5);
  shared.copy(head, 6);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE((entry.attributes ?? 0o100644 << 16) >>> 0, 38);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
};
