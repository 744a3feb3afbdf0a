/** The calculation chain of a package after formulas went: a link to a cell without one makes Excel repair the file. */
import { partKey } from '../part-names.js';
import { type GoneFormulas, patchCalcChain } from '../patch/calc-chain.js';
import { patchContentTypes, patchRelations } from '../patch/naming-parts.js';
import { type OpenedBook, textOf } from './opened-package.js';
import type { PackageChanges } from './package-changes.js';

/** The chain without what is gone; the parts that go because nothing is left of them, still to be named no more. */
export function renewChain(changes: PackageChanges, { source, book }: OpenedBook, gone: GoneFormulas): string[] {
  if (book.calcChain === null) return [];
  const text = textOf(source, book.calcChain);
  const chain = patchCalcChain(text, gone);
  if (chain !== null) {
    changes.patch(book.calcChain, text, chain);
    return [];
  }
  changes.remove(book.calcChain);
  return [book.calcChain];
}

/** Ids of the workbook's relationships to parts. */
export const relationsTo = ({ book }: OpenedBook, parts: readonly string[]): string[] =>
  book.relationships.flatMap(({ id, part }) =>
    part !== null && parts.some((one) => partKey(one) === part) ? [id] : [],
  );

/** The chain renewed in a package that gets no new part. */
export function dropFromChain(changes: PackageChanges, opened: OpenedBook, cells: GoneFormulas['cells']): void {
  const { source, book } = opened;
  if (cells.size === 0) return;
  const removed = renewChain(changes, opened, { sheets: new Set(), cells });
  if (removed.length === 0) return;
  const relations = textOf(source, book.workbookRelationships!);
  changes.patch(book.workbookRelationships!, relations, patchRelations(relations, [], relationsTo(opened, removed)));
  const types = textOf(source, book.contentTypes);
  const names = removed.map((part) => `/${part.replaceAll('\\', '/')}`);
  changes.patch(book.contentTypes, types, patchContentTypes(types, [], names));
}
