/** Which part of a package is which, found by relationships and never by name. */
import { CONTENT_TYPES, type ContentTypeOf, readContentTypes } from './content-types.js';
import { partKey, relationshipsOf } from './part-names.js';
import type { PartBytes } from './plain/part-bytes.js';
import { UnreadablePart } from './read-part.js';
import { readRelationships, type Relationship } from './relationships.js';
import { type DefinedName, readWorkbookPart, type SheetEntry } from './workbook-part.js';

/** The parts of a package. Names are as the archive has them; they are found by `partKey`. */
export interface PartSource {
  /** Names of all parts by their keys. */
  readonly names: ReadonlyMap<string, string>;
  /** The text of a part by its key; null where there is none. Throws UnreadablePart where it is no text. */
  text(key: string): string | null;
  /** A part by its key; null where there is none, or it is not in UTF-8. Throws UnreadablePart. */
  utf8(key: string): PartBytes | null;
}

export interface PackageSheet extends SheetEntry {
  /** `worksheet`, `chartsheet`, `dialogsheet`, ...; null where no relationship leads to it. */
  readonly kind: string | null;
  /** The part's name in the archive; null where it is not there. */
  readonly part: string | null;
}

/** Names are those of the archive; null for a part the package does not have. */
export interface WorkbookPackage {
  readonly contentTypes: string;
  readonly contentTypeOf: ContentTypeOf;
  readonly workbook: string;
  readonly workbookRelationships: string | null;
  readonly relationships: readonly Relationship[];
  /** In the order of the tabs. */
  readonly sheets: readonly PackageSheet[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  readonly calcChain: string | null;
}

/** What the other programs of an office make (ECMA-376 part 1, 11.3 and 13.3). */
const OTHERS = /wordprocessingml|presentationml|ms-word|ms-powerpoint/i;

/** Relationships of a part ("" for the package); none where it has no such part. */
export function relationshipsIn(source: PartSource, part: string): readonly Relationship[] {
  const key = partKey(relationshipsOf(part));
  const text = source.text(key);
  return text === null ? [] : readRelationships(source.names.get(key) ?? key, text, part);
}

/** Describe a workbook's package. Throws UnreadablePart where what everything hangs on cannot be read. */
export function describePackage(source: PartSource): WorkbookPackage {
  const contentTypes = source.names.get(partKey(CONTENT_TYPES));
  const typesText = source.text(partKey(CONTENT_TYPES));
  if (contentTypes === undefined || typesText === null) throw new UnreadablePart(CONTENT_TYPES, 'missing');
  const contentTypeOf = readContentTypes(contentTypes, typesText);
  const root = relationshipsIn(source, '').find(({ kind }) => kind === 'officeDocument')?.part ?? null;
  const workbook = root === null ? undefined : source.names.get(root);
  const text = root === null ? null : source.text(root);
  if (root === null || workbook === undefined || text === null) throw new UnreadablePart('workbook', 'missing');
  // A letter or slides, sent by mistake: whole, and no workbook.
  if (OTHERS.test(contentTypeOf(workbook) ?? '')) throw new UnreadablePart('workbook', 'missing');
  const relationships = relationshipsIn(source, root);
  const { sheets, names, date1904 } = readWorkbookPart(workbook, text);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const nameOf = (key: string | null | undefined): string | null =>
    key === null || key === undefined ? null : (source.names.get(key) ?? null);
  const only = (kind: string): string | null => nameOf(relationships.find((each) => each.kind === kind)?.part);
  const styles = relationships.find(({ kind, part }) => kind === 'styles' && part !== null)?.part;
  // Without the formats it names, days of this workbook would read as numbers.
  if (styles !== undefined && nameOf(styles) === null) throw new UnreadablePart('styles', 'missing');
  return {
    contentTypes,
    contentTypeOf,
    workbook,
    workbookRelationships: nameOf(partKey(relationshipsOf(root))),
    relationships,
    sheets: sheets.map((sheet): PackageSheet => {
      const relationship = sheet.relationId === null ? undefined : byId.get(sheet.relationId);
      return { ...sheet, kind: relationship?.kind ?? null, part: nameOf(relationship?.part) };
    }),
    names,
    date1904,
    styles: only('styles'),
    sharedStrings: only('sharedStrings'),
    calcChain: only('calcChain'),
  };
}

/** Sheets of charts and dialogs hold no cells. */
export const worksheetsOf = ({ sheets }: Pick<WorkbookPackage, 'sheets'>): readonly PackageSheet[] =>
  sheets.filter(({ kind }) => kind === null || kind === 'worksheet');
