/**
 * An archive of entries that are compressed already (APPNOTE.TXT 4.3). Written here because no kept library copies
 * compressed bytes; sizes stand before the data, so that also what reads archives as streams can read it.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip-entries.js';

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const DEFLATED = 8;
const VERSION = 20;
const UTF8_NAME = 0x800;
/** Texts of workbooks shrink to a tenth at any level; higher ones cost time for little. */
const LEVEL = 1;
/** 1980-01-01, the first day there is. */
const FIRST_DATE = 0x21;

/** An entry with other content, everything else about it as it is. */
export const withContent = (entry: ZipEntry, content: Buffer): ZipEntry => ({
  ...entry,
  method: DEFLATED,
  crc: crc32(content),
  size: content.length,
  data: deflateRawSync(content, { level: LEVEL }),
});

/** An entry that was not there. */
export const newEntry = (name: string, content: Buffer): ZipEntry =>
  withContent(
    {
      rawName: Buffer.from(name, 'utf8'),
      isUtf8: true,
      method: DEFLATED,
      time: 0,
      date: FIRST_DATE,
      crc: 0,
      size: 0,
      externalAttributes: 0,
      data: Buffer.alloc(0),
    },
    content,
  );

export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { rawName, data } = entry;
    const fields = fieldsOf(entry);
    const local = Buffer.concat([uint32(LOCAL), fields, rawName, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(entry.externalAttributes, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(uint32(CENTRAL), uint16(VERSION), fields, rest, rawName);
    pieces.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, central, end]);
}

/** What local and central headers have in common, from the version to the length of extra fields, of which there are none. */
function fieldsOf({ isUtf8, method, time, date, crc, data, size, rawName }: ZipEntry): Buffer {
  const fields = Buffer.alloc(26);
  [VERSION, isUtf8 ? UTF8_NAME : 0, method, time, date].forEach((value, i) => fields.writeUInt16LE(value, 2 * i));
  [crc, data.length, size].forEach((value, i) => fields.writeUInt32LE(value, 10 + 4 * i));
  fields.writeUInt16LE(rawName.length, 22);
  return fields;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
