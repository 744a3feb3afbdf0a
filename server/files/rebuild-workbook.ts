/** Her own file once more: `returnPackage` says what changes, every other entry is copied as it is. Runs in the worker. */
import { createHash } from 'node:crypto';
import { describePackage, type PartSource } from '../../core/ooxml/package.js';
import { partKey } from '../../core/ooxml/part-names.js';
import { readBook } from '../../core/ooxml/read-book.js';
import type { PackageChanges } from '../../core/ooxml/return/package-changes.js';
import type { ReturnInput } from '../../core/ooxml/return/return-input.js';
import { returnPackage } from '../../core/ooxml/return/return-package.js';
import { countFilled } from './count-filled.js';
import { bytesOfPart, textOfPart } from './part-text.js';
import { contentOf, type ZipEntry, zipEntries } from './zip-entries.js';
import { newEntry, withContent, writeZip } from './write-zip.js';

const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

/** Throws when the file is not one that `readWorkbook` accepts. */
export async function rebuildWorkbook(bytes: Uint8Array, input: ReturnInput): Promise<Uint8Array> {
  const entries = await zipEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const parts = new Parts(entries);
  const book = describePackage(parts);
  const raw = readBook(parts, book, (key) => countFilled(parts.bytes(key)!));
  return writeZip(changed(entries, parts, await returnPackage({ source: parts, book, raw }, input, digest)));
}

/** The parts of an archive by their keys, each inflated once. */
class Parts implements PartSource {
  readonly names: ReadonlyMap<string, string>;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly contents = new Map<string, Buffer>();
  private readonly texts = new Map<string, string>();

  constructor(entries: readonly ZipEntry[]) {
    const files = entries.filter(({ name }) => !name.endsWith('/'));
    this.names = new Map(files.map(({ name }) => [partKey(name), name]));
    this.entries = new Map(files.map((entry) => [partKey(entry.name), entry]));
  }

  bytes(key: string): Buffer | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    const content = this.contents.get(key) ?? contentOf(entry);
    this.contents.set(key, content);
    return content;
  }

  text(key: string): string | null {
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const bytes = this.bytes(key);
    if (!bytes) return null;
    const text = textOfPart(bytes);
    this.texts.set(key, text);
    return text;
  }
}

function changed(entries: readonly ZipEntry[], parts: Parts, changes: PackageChanges): ZipEntry[] {
  const { patched, written, removed } = changes;
  const staying = entries.filter(({ name }) => !removed.has(name));
  const added = [...written].filter(([name]) => !parts.names.has(partKey(name)));
  return [
    ...staying.map((entry) => {
      const anew = written.get(entry.name);
      if (anew !== undefined) return withContent(entry, Buffer.from(anew, 'utf8'));
      const text = patched.get(entry.name);
      return text === undefined ? entry : withContent(entry, bytesOfPart(text, parts.bytes(partKey(entry.name))!));
    }),
    ...added.map(([name, text]) => newEntry(name, Buffer.from(text, 'utf8'))),
  ];
}
