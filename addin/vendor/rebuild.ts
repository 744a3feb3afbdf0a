/** The same file with what changes of it; every other entry is copied compressed as it is. */
import { deflateSync } from 'fflate';
import { crc32 } from '../../core/ooxml/archive/crc32.js';
import { newEntry, type Packing, withContent, writeZip } from '../../core/ooxml/archive/write-zip.js';
import { partKey } from '../../core/ooxml/part-names.js';
import type { PatchedBytes } from '../../core/ooxml/patch/sheet-plan.js';
import type { PackageChanges } from '../../core/ooxml/return/package-changes.js';
import type { OpenedFile } from './open-file.js';
import { nameOf, partBytes, utf8Of } from './part-text.js';

const packing: Packing = { deflateRaw: (content) => deflateSync(content), crc32 };

export function rebuild({ entries, parts }: OpenedFile, changes: PackageChanges): Uint8Array {
  const { patched, written, removed } = changes;
  const added = [...written].filter(([name]) => !parts.names.has(partKey(name)));
  return writeZip([
    ...entries.flatMap((entry) => {
      const name = nameOf(entry.rawName);
      if (removed.has(name)) return [];
      const anew = written.get(name);
      if (anew !== undefined) return withContent(entry, utf8Of(anew), packing);
      const text = patched.get(name);
      if (text === undefined) return entry;
      const content = typeof text === 'string' ? partBytes(text, parts.bytes(partKey(name))!) : joined(text);
      return withContent(entry, content, packing);
    }),
    ...added.map(([name, text]) => newEntry(utf8Of(name), utf8Of(text), packing)),
  ]);
}

/** A patched part in UTF-8. */
function joined({ bytes, pieces }: PatchedBytes): Uint8Array {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? utf8Of(piece) : bytes.subarray(...piece)));
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
