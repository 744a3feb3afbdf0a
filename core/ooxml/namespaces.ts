/** Namespaces of ECMA-376 and ISO/IEC 29500, transitional and strict; which prefix stands for them is the writer's affair. */
import type { Attribute, OpenTag } from '../xml/scan.js';

const SPREADSHEET: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);
const RELATIONSHIP_IDS: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

export const isSpreadsheet = (uri: string): boolean => SPREADSHEET.has(uri);
export const isRelationships = (uri: string): boolean =>
  uri === 'http://schemas.openxmlformats.org/package/2006/relationships';
export const isContentTypes = (uri: string): boolean =>
  uri === 'http://schemas.openxmlformats.org/package/2006/content-types';

/** The relationship an element points to (`r:id`), or null. */
export const relationIdOf = ({ attributes }: OpenTag): string | null =>
  attributes.find(({ uri, local }) => local === 'id' && RELATIONSHIP_IDS.has(uri))?.value ?? null;

/** An xsd:boolean; anything else is not said. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Attributes in no namespace, by their names. */
export function plainAttributes(attributes: readonly Attribute[]): Record<string, string> {
  // Not by assigning: a file may name one `__proto__`.
  return Object.fromEntries(attributes.filter(({ uri }) => uri === '').map(({ local, value }) => [local, value]));
}
