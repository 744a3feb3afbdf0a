/** Parts of a workbook that are never let in, by name and by content. */
import { type Refusal, refusal } from '../../core/refusal.js';
import type { RefusalCode } from '../../core/messages/vi/refusals.js';

const NAMES: readonly (readonly [RegExp, RefusalCode])[] = [
  [/vbaproject|vbadata|(^|\/)macrosheets\//, 'file-macros'],
  [/(^|\/)externallinks\/|(^|\/)querytables\/|(^|\/)connections\.xml$/, 'file-external-links'],
  [/(^|\/)embeddings\/|(^|\/)activex\/|oleobject|(^|\/)ctrlprops\//, 'file-embedded'],
];

/** `name` in lower case. */
export function refusalForName(name: string): Refusal | null {
  const found = NAMES.find(([pattern]) => pattern.test(name));
  return found ? refusal(found[1]) : null;
}

// UTF-16 in either order: the big-endian text holds the little-endian one, shifted by a byte.
const DECLARATIONS = ['<!DOCTYPE', '<!ENTITY'].flatMap((text) => [
  Buffer.from(text, 'latin1'),
  Buffer.from(text, 'utf16le'),
]);

/** `name` in lower case, `bytes` inflated. */
export function refusalForPart(name: string, bytes: Buffer, mostSheets: number): Refusal | null {
  if (DECLARATIONS.some((declaration) => bytes.includes(declaration))) return refusal('file-doctype');
  if (name === '[content_types].xml' && /macroEnabled|vbaProject/i.test(bytes.toString('latin1')))
    return refusal('file-macros');
  if (name === 'xl/workbook.xml') {
    const sheets = bytes.toString('latin1').match(/<(?:\w+:)?sheet\s/g)?.length ?? 0;
    if (sheets > mostSheets) return refusal('file-too-many-sheets', { count: sheets });
  }
  return name.endsWith('.rels') ? refusalForRelations(bytes.toString('latin1')) : null;
}

/** Relations to outside are links a cell shows (hyperlinks), or they are refused. */
function refusalForRelations(text: string): Refusal | null {
  for (const relation of text.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []) {
    const type = /\sType\s*=\s*["']([^"']*)/.exec(relation)?.[1] ?? '';
    if (/vbaProject|xlMacrosheet/i.test(type)) return refusal('file-macros');
    if (/\/(oleObject|package|control)$/i.test(type)) return refusal('file-embedded');
    if (/\/(externalLink|externalLinkPath|connections|queryTable)$/i.test(type)) return refusal('file-external-links');
    if (/\sTargetMode\s*=\s*["']External/i.test(relation) && !/\/hyperlink$/i.test(type))
      return refusal('file-external-links');
  }
  return null;
}
