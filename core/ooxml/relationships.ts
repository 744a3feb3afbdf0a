/** Relationships of a part or of the package (ECMA-376 part 2, 6.5). */
import { isRelationships } from './namespaces.js';
import { resolveTarget } from './part-names.js';
import { readPart } from './read-part.js';

export interface Relationship {
  readonly id: string;
  /** The last step of its type, e.g. `worksheet`: the same in transitional and strict files. */
  readonly kind: string;
  /** The key of the part it points to; null where it points out of the package. */
  readonly part: string | null;
}

/** Relationships in the order of the part. `source` is the part they belong to, "" for the package. */
export function readRelationships(part: string, text: string, source: string): Relationship[] {
  const found: Relationship[] = [];
  const relationship = {
    open: (tag: { value(name: string): string | undefined }) => {
      const type = tag.value('Type') ?? '';
      const isOutside = tag.value('TargetMode')?.toLowerCase() === 'external';
      found.push({
        id: tag.value('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        part: isOutside ? null : resolveTarget(source, tag.value('Target') ?? ''),
      });
    },
  };
  readPart(
    part,
    text,
    isRelationships,
    new Map([['Relationships', { inside: new Map([['Relationship', relationship]]) }]]),
  );
  return found;
}
