/** The calculation chain (ISO/IEC 29500-1, 18.6): it may name no cell that has no formula. */
import { withAttribute } from './attributes.js';
import { applyEdits, type Edit } from './edits.js';
import { attributeOf, readTree, tagOf } from './tree.js';

/** `i` of a link counts for all that follow until the next. */
export interface GoneFormulas {
  /** Numbers of tabs all of whose formulas are gone. */
  readonly sheets: ReadonlySet<number>;
  /** Number of a tab → addresses. */
  readonly cells: ReadonlyMap<number, ReadonlySet<string>>;
}

/** The chain without what is gone: the same text where nothing was, null where no link is left. */
export function patchCalcChain(source: string, gone: GoneFormulas): string | null {
  const root = readTree(source);
  const edits: Edit[] = [];
  let sheet = 0;
  let staying = 0;
  /** The tab that a link without a number of its own would be taken for. */
  let written = 0;
  for (const link of root.children) {
    const given = attributeOf(link, 'i');
    if (given !== undefined) sheet = Number(given);
    if (gone.sheets.has(sheet) || gone.cells.get(sheet)?.has(attributeOf(link, 'r') ?? '')) {
      edits.push({ start: link.start, end: link.end, text: '' });
      continue;
    }
    staying++;
    if (given === undefined && sheet !== written) {
      const tag = tagOf(source, link);
      edits.push({ start: link.start, end: link.start + tag.length, text: withAttribute(tag, 'i', String(sheet)) });
    }
    written = sheet;
  }
  return staying === 0 ? null : applyEdits(source, edits);
}
