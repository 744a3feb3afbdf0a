/** Relationships and content types: parts that come and parts that go (ISO/IEC 29500-2, 6.5 and 7.2.3). */
import { escapeAttribute } from '../write/xml-text.js';
import { appended, attributeOf, prefixIn, readTree } from './tree.js';
import { applyEdits } from './edits.js';

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** A relationships part with relations added and others, by their ids, taken away; `root` where it was read before. */
export function patchRelations(
  source: string,
  added: readonly Relation[],
  removed: readonly string[] = [],
  root = readTree(source),
): string {
  const name = `${prefixIn(root)}Relationship`;
  const xml = added.map(
    ({ id, type, target }) =>
      `<${name} Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"/>`,
  );
  return applyEdits(source, [
    ...root.children
      .filter((relation) => removed.includes(attributeOf(relation, 'Id') ?? ''))
      .map(({ start, end }) => ({ start, end, text: '' })),
    ...(xml.length > 0 ? [appended(source, root, xml.join(''))] : []),
  ]);
}

/** The content types with parts added and others, by their names with a slash in front, taken away. */
export function patchContentTypes(
  source: string,
  added: readonly { readonly part: string; readonly type: string }[],
  removed: readonly string[] = [],
): string {
  const root = readTree(source);
  const name = `${prefixIn(root)}Override`;
  const xml = added.map(
    ({ part, type }) => `<${name} PartName="${escapeAttribute(part)}" ContentType="${escapeAttribute(type)}"/>`,
  );
  const gone = new Set(removed.map((part) => part.toLowerCase()));
  return applyEdits(source, [
    ...root.children
      .filter((override) => gone.has((attributeOf(override, 'PartName') ?? '').toLowerCase()))
      .map(({ start, end }) => ({ start, end, text: '' })),
    ...(xml.length > 0 ? [appended(source, root, xml.join(''))] : []),
  ]);
}
