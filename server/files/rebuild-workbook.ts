/** Her own file once more: `returnPackage` says what changes, every other entry is copied as it is. Runs in the worker. */
import { createHash } from 'node:crypto';
import { describePackage } from '../../core/ooxml/package.js';
import { partKey } from '../../core/ooxml/part-names.js';
import { readBook } from '../../core/ooxml/read-book.js';
import type { PackageChanges } from '../../core/ooxml/return/package-changes.js';
import type { ReturnInput } from '../../core/ooxml/return/return-input.js';
import { returnPackage } from '../../core/ooxml/return/return-package.js';
import { ZipParts } from './part-source.js';
import { bytesOfPart } from './part-text.js';
import { countIn } from './read-bytes.js';
import { newEntry, withContent, writeZip } from './write-zip.js';
import { readDirectory } from './zip-directory.js';
import { type ZipEntry, zipEntries } from './zip-entries.js';

const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

/** Throws when the file is not one that `readWorkbook` accepts. */
export async function rebuildWorkbook(bytes: Uint8Array, input: ReturnInput): Promise<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = await readDirectory(buffer);
  if (!directory.ok) throw new Error(`workbook cannot be returned: ${directory.refusal.code}`);
  const read = new ZipParts(directory.parts);
  const book = describePackage(read);
  const raw = readBook(read, book, (key) => countIn(read, key));
  const source = new ZipParts(directory.parts);
  const changes = await returnPackage({ source, book, raw }, input, digest);
  return writeZip(changed(await zipEntries(buffer), new ZipParts(directory.parts), changes));
}

function changed(entries: readonly ZipEntry[], parts: ZipParts, changes: PackageChanges): ZipEntry[] {
  const { patched, written, removed } = changes;
  const named = entries.map((entry) => ({ name: entry.rawName.toString('utf8'), entry }));
  const added = [...written].filter(([name]) => !parts.names.has(partKey(name)));
  return [
    ...named.flatMap(({ name, entry }) => {
      if (removed.has(name)) return [];
      const anew = written.get(name);
      if (anew !== undefined) return withContent(entry, Buffer.from(anew, 'utf8'));
      const text = patched.get(name);
      return text === undefined ? entry : withContent(entry, bytesOfPart(text, parts.bytes(partKey(name))!));
    }),
    ...added.map(([name, text]) => newEntry(name, Buffer.from(text, 'utf8'))),
  ];
}
