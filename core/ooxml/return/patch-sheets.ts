/** Worksheets of a package with their cells changed where they stand; each in the way its shape allows. */
import { partKey } from '../part-names.js';
import type { PackageSheet } from '../package.js';
import { deselectedPlain, patchPlainSheet, patchSheet } from '../patch/patch-sheet.js';
import type { SheetPatch } from '../patch/sheet-plan.js';
import type { OpenedBook } from './opened-package.js';
import type { PackageChanges } from './package-changes.js';

/**
 * Every sheet but `except` patched, and selected by no view where another is to be shown; what changes goes into `changes`. The
 * number of a tab → its cells that have no formula any more.
 */
export function patchSheets(
  opened: OpenedBook,
  patches: ReadonlyMap<PackageSheet, SheetPatch>,
  except: readonly (PackageSheet | null)[],
  changes: PackageChanges,
  deselect = true,
): Map<number, ReadonlySet<string>> {
  const { source, book } = opened;
  const gone = new Map<number, ReadonlySet<string>>();
  for (const sheet of book.sheets) {
    if (sheet.part === null || except.includes(sheet)) continue;
    const patch = patches.get(sheet);
    const key = partKey(sheet.part);
    const plain = opened.plain.get(key);
    if (!patch && !deselect) continue;
    if (plain && !patch && !plain.head.includes('tabSelected')) continue;
    const whole = { cells: new Map(), ...patch, deselect };
    const bytes = plain && patchPlainSheet(plain, whole);
    if (bytes) {
      // One piece is the part as it is.
      if (bytes.pieces.length > 1) changes.patched.set(sheet.part, bytes);
      continue;
    }
    if (opened.isLarge(key)) {
      // Never one of ours: the reader refuses those. What is marked on her own tab may go unmarked, its values stay.
      const source = opened.source.utf8(key);
      const deselected = source && deselect && deselectedPlain(source);
      if (deselected) changes.patched.set(sheet.part, deselected);
      continue;
    }
    const text = source.text(key);
    if (text === null || !(patch || text.includes('tabSelected'))) continue;
    const patched = patchSheet(text, whole);
    if (!patched) continue;
    changes.patch(sheet.part, text, patched.text);
    if (patched.formulasGone.length > 0) gone.set(Number(sheet.sheetId), new Set(patched.formulasGone));
  }
  return gone;
}
