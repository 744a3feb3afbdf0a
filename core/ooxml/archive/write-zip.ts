/**
 * An archive of entries that are compressed already (APPNOTE.TXT 4.3). Written here because no kept library copies
 * compressed bytes; sizes stand before the data, so that also what reads archives as streams can read it.
 */
import type { ZipEntry } from './zip-entries.js';

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [LOCAL_LENGTH, CENTRAL_LENGTH, END_LENGTH] = [30, 46, 22];
const DEFLATED = 8;
const VERSION = 20;
const UTF8_NAME = 0x800;
/** 1980-01-01, the first day there is. */
const FIRST_DATE = 0x21;

/** What compresses, and what adds up: whichever the platform has. */
export interface Packing {
  readonly deflateRaw: (content: Uint8Array) => Uint8Array;
  readonly crc32: (content: Uint8Array) => number;
}

/** An entry with other content, everything else about it as it is. */
export const withContent = (entry: ZipEntry, content: Uint8Array, { deflateRaw, crc32 }: Packing): ZipEntry => ({
  ...entry,
  method: DEFLATED,
  crc: crc32(content),
  size: content.length,
  data: deflateRaw(content),
});

/** An entry that was not there; `rawName` in UTF-8. */
export const newEntry = (rawName: Uint8Array, content: Uint8Array, packing: Packing): ZipEntry =>
  withContent(
    {
      rawName,
      isUtf8: true,
      method: DEFLATED,
      time: 0,
      date: FIRST_DATE,
      crc: 0,
      size: 0,
      externalAttributes: 0,
      data: new Uint8Array(),
    },
    content,
    packing,
  );

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.reduce((sum, { rawName }) => sum + rawName.length, 0);
  const packed = entries.reduce((sum, { data }) => sum + data.length, 0);
  const size = entries.length * (LOCAL_LENGTH + CENTRAL_LENGTH) + 2 * named + packed + END_LENGTH;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const places: number[] = [];
  let at = 0;
  for (const entry of entries) {
    places.push(at);
    view.setUint32(at, LOCAL, true);
    putFields(view, at + 4, entry);
    bytes.set(entry.rawName, at + LOCAL_LENGTH);
    bytes.set(entry.data, at + LOCAL_LENGTH + entry.rawName.length);
    at += LOCAL_LENGTH + entry.rawName.length + entry.data.length;
  }
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    putFields(view, at + 6, entry);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, places[i]!, true);
    bytes.set(entry.rawName, at + CENTRAL_LENGTH);
    at += CENTRAL_LENGTH + entry.rawName.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** What local and central headers have in common, from the version to the length of extra fields, of which there are none. */
function putFields(view: DataView, at: number, entry: ZipEntry): void {
  const { isUtf8, method, time, date, crc, data, size, rawName } = entry;
  [VERSION, isUtf8 ? UTF8_NAME : 0, method, time, date].forEach((value, i) => view.setUint16(at + 2 * i, value, true));
  [crc, data.length, size].forEach((value, i) => view.setUint32(at + 10 + 4 * i, value, true));
  view.setUint16(at + 22, rawName.length, true);
}
