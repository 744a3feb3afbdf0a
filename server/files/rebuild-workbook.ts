/** Her own file once more: `returnPackage` says what changes, every other entry is copied as it is. Runs in the worker. */
import { createHash } from 'node:crypto';
import { newEntry, withContent, writeZip } from '../../core/ooxml/archive/write-zip.js';
import type { ZipEntry } from '../../core/ooxml/archive/zip-entries.js';
import { partKey } from '../../core/ooxml/part-names.js';
import type { PatchedBytes } from '../../core/ooxml/patch/sheet-plan.js';
import type { PackageChanges } from '../../core/ooxml/return/package-changes.js';
import type { ReturnInput } from '../../core/ooxml/return/return-input.js';
import { returnPackage } from '../../core/ooxml/return/return-package.js';
import { findingsWords } from '../../core/words/findings-words.js';
import type { Refusal } from '../../core/codes/refusal.js';
import { openFile } from './opened-file.js';
import type { ZipParts } from './part-source.js';
import { packing } from './packing.js';
import { bytesOfPart } from './part-text.js';
import { utf8 } from './zip-directory.js';

const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

/** Throws when the file is not one that `readWorkbook` accepts. */
export async function rebuildWorkbook(bytes: Uint8Array, input: ReturnInput): Promise<Uint8Array> {
  const file = openFile(bytes);
  const recognised = file.ok ? await file.recognised() : file;
  if (!file.ok || !recognised.ok) throw new Error(`workbook cannot be returned: ${refusedBy(recognised)}`);
  const { parts, ...again } = file.again();
  const opened = { ...again, book: file.book, raw: file.raw, recognised };
  const changes = await returnPackage(opened, input, findingsWords(input.locale ?? 'vi'), digest);
  return writeZip(changed(file.entries, parts, changes));
}

/** A patched part in UTF-8. */
const joined = ({ bytes, pieces }: PatchedBytes): Buffer =>
  Buffer.concat(
    pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'utf8') : bytes.subarray(...piece))),
  );

const refusedBy = (result: { ok: true } | { ok: false; refusal: Refusal }): string =>
  result.ok ? '' : result.refusal.code;

function changed(entries: readonly ZipEntry[], parts: ZipParts, changes: PackageChanges): ZipEntry[] {
  const { patched, written, removed } = changes;
  const named = entries.map((entry) => ({ name: utf8(entry.rawName), entry }));
  const added = [...written].filter(([name]) => !parts.names.has(partKey(name)));
  return [
    ...named.flatMap(({ name, entry }) => {
      if (removed.has(name)) return [];
      const anew = written.get(name);
      if (anew !== undefined) return withContent(entry, Buffer.from(anew, 'utf8'), packing);
      const text = patched.get(name);
      if (text === undefined) return entry;
      return withContent(
        entry,
        typeof text === 'string' ? bytesOfPart(text, parts.head(partKey(name))!) : joined(text),
        packing,
      );
    }),
    ...added.map(([name, text]) => newEntry(Buffer.from(name, 'utf8'), Buffer.from(text, 'utf8'), packing)),
  ];
}
