/** What a workbook must not bring, judged by the parts in use: those that relationships lead to from the package. */
import { partKey } from './part-names.js';
import { relationshipsIn, type PartSource, type WorkbookPackage } from './package.js';
import type { Relationship } from './relationships.js';
import { type PlainRefusalCode, type Refusal, refusal } from '../codes/refusal.js';

const MOST_SHEETS = 60;

const KINDS: readonly (readonly [RegExp, PlainRefusalCode])[] = [
  [/^vbaProject|^xl(?:Intl)?Macrosheet$/i, 'file-macros'],
  [/^(?:oleObject|package|control|activeXControlBinary)$/i, 'file-embedded'],
  [/^externalLink/i, 'file-external-links'],
  [/^(?:connections|queryTable)$/i, 'file-data-connections'],
];

/** Null when the workbook may be read. Throws UnreadablePart for relationships that are none. */
export function refusePackage(
  source: PartSource,
  { workbook, relationships, sheets, contentTypeOf }: WorkbookPackage,
): Refusal | null {
  if (sheets.length > MOST_SHEETS) return refusal('file-too-many-sheets', { count: sheets.length });
  const type = contentTypeOf(workbook) ?? '';
  if (/\.binary\./i.test(type)) return refusal('file-not-workbook');
  if (/macroEnabled/i.test(type)) return refusal('file-macros');
  const seen = new Set<string>(['']);
  for (const part of seen) {
    // The workbook's own are read already.
    for (const relationship of part === partKey(workbook) ? relationships : relationshipsIn(source, part)) {
      const code = refusalFor(relationship);
      if (code) return refusal(code);
      const target = relationship.part;
      if (target !== null && source.names.has(target)) seen.add(target);
    }
  }
  return null;
}

function refusalFor({ kind, part }: Relationship): PlainRefusalCode | null {
  // A chart of another workbook's figures: linked, not embedded, and rid of the same way.
  if (part === null && /^(?:oleObject|package)$/i.test(kind)) return 'file-external-links';
  const found = KINDS.find(([pattern]) => pattern.test(kind));
  if (found) return found[1];
  if (part !== null || kind === 'hyperlink') return null;
  return kind === 'image' ? 'file-linked-pictures' : 'file-external-links';
}
