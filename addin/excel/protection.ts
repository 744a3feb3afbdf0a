/** Changes to protected sheets: protection is lifted and put back as it was, within the one batch that changes them. */
import { isBarred, isCellEdit } from './office-errors.js';

/** Ask for what `changeSheets` must know; before a sync. */
export const loadProtection = (sheet: Excel.Worksheet): Excel.Worksheet => {
  sheet.protection.load('protected,options');
  return sheet;
};

export interface Change {
  /** Sheets that are changed, their protection loaded. */
  readonly sheets: readonly Excel.Worksheet[];
  /** Those of them that nobody can have given a password. */
  readonly certain?: readonly Excel.Worksheet[];
  readonly make: () => void;
  /** Takes back what `make` did, in the same order: so it fails, if it does, where that failed. */
  readonly undo: () => void;
}

/**
 * Queue changes and send them: one sync. When Excel refuses a part of them they are taken back and protection is put back,
 * three syncs more. Where protection cannot be lifted (a password; office-js#6784) it is tried without, for cells open for
 * typing can still be written: up to six more.
 */
export async function changeSheets(context: Excel.RequestContext, change: Change): Promise<void> {
  const { sheets, certain = [], make, undo } = change;
  const locks = locksOf(sheets);
  const liftable = locksOf(certain);
  try {
    await send(context, locks, make);
  } catch (error) {
    if (isCellEdit(error)) throw error;
    // Lifting comes first: where it fails, nothing is changed yet.
    if (!isBarred(error)) await takeBack(context, undo);
    await lockAgain(context, locks);
    if (!isBarred(error)) throw error;
    try {
      await send(context, liftable, make);
    } catch {
      await takeBack(context, undo);
      await lockAgain(context, liftable);
      throw error;
    }
  }
}

async function send(context: Excel.RequestContext, locks: readonly Lock[], make: () => void): Promise<void> {
  for (const { protection } of locks) protection.unprotect();
  make();
  for (const { protection, options } of locks) protection.protect(options);
  await context.sync();
}

interface Lock {
  readonly protection: Excel.WorksheetProtection;
  readonly options: Excel.WorksheetProtectionOptions;
}

const locksOf = (sheets: readonly Excel.Worksheet[]): Lock[] =>
  sheets
    .map(({ protection }) => protection)
    .filter((protection) => protection.protected)
    .map((protection) => ({ protection, options: protection.options }));

async function takeBack(context: Excel.RequestContext, undo: () => void): Promise<void> {
  try {
    undo();
    await context.sync();
  } catch {
    // Excel's first refusal is what the person is told.
  }
}

async function lockAgain(context: Excel.RequestContext, locks: readonly Lock[]): Promise<void> {
  try {
    for (const { protection } of locks) protection.load('protected');
    await context.sync();
    // Excel refuses to protect what is protected.
    for (const { protection, options } of locks) if (!protection.protected) protection.protect(options);
    await context.sync();
  } catch {
    // As above: an open sheet is no loss, the server judges by its own rights.
  }
}
