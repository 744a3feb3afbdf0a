/** Her own file once more: `returnPackage` says what changes, every other entry is copied as it is. Runs in the worker. */
import { createHash } from 'node:crypto';
import { describePackage, type PartSource } from '../../core/ooxml/package.js';
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
  const parts = new ZipParts(directory.parts);
  const source = new KeptTexts(parts);
  const book = describePackage(source);
  const raw = readBook(source, book, (key) => countIn(parts, key));
  const changes = await returnPackage({ source, book, raw }, input, digest);
  return writeZip(changed(await zipEntries(buffer), parts, changes));
}

/** Most texts are asked for twice; as long as they are small they are kept. */
class KeptTexts implements PartSource {
  private readonly kept = new Map<string, string>();
  private left = 4_000_000;

  constructor(private readonly parts: ZipParts) {}

  get names(): PartSource['names'] {
    return this.parts.names;
  }

  text(key: string): string | null {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const text = this.parts.text(key);
    if (text !== null && text.length <= this.left) {
      this.left -= text.length;
      this.kept.set(key, text);
    }
    return text;
  }
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
