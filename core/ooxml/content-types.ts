/** Which kind of content each part holds (ECMA-376 part 2, 6.2.3.2). */
import type { OpenTag } from '../xml/scan.js';
import { isContentTypes } from './namespaces.js';
import { partKey } from './part-names.js';
import { readPart, type Rule } from './read-part.js';

export const CONTENT_TYPES = '[Content_Types].xml';

/** The content type of a part by its name; null where nothing is said. */
export type ContentTypeOf = (part: string) => string | null;

export function readContentTypes(part: string, text: string): ContentTypeOf {
  const byExtension = new Map<string, string>();
  const byName = new Map<string, string>();
  const put =
    (into: Map<string, string>, name: string, keyOf: (text: string) => string) =>
    (tag: OpenTag): void => {
      into.set(keyOf(tag.value(name) ?? ''), tag.value('ContentType') ?? '');
    };
  const inside = new Map<string, Rule>([
    ['Default', { open: put(byExtension, 'Extension', (text) => text.toLowerCase()) }],
    ['Override', { open: put(byName, 'PartName', partKey) }],
  ]);
  readPart(part, text, isContentTypes, new Map([['Types', { inside }]]));
  return (name) => {
    const key = partKey(name);
    return byName.get(key) ?? byExtension.get(key.slice(key.lastIndexOf('.') + 1)) ?? null;
  };
}
