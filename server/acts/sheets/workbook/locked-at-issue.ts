import type { FieldKey } from '../../../../core/fields/field-key.js';
import { closedCells, groupsIn } from '../../../../core/locks/lock-parts.js';
import { FORM_SPEECH, lockNote } from '../../../../core/words/lock-note.js';
import type { LockedAtIssue } from '../../../../core/workbook/plan-tab.js';
import type { ContextNow } from '../load-sheet-context.js';
import { locksOfSheet } from '../locks-of-sheet.js';

/** What of somebody's own columns is closed as the workbook is handed out; nothing where she only reads. */
export function lockedAtIssue(context: ContextNow, own: readonly FieldKey[]): LockedAtIssue | undefined {
  if (own.length === 0) return undefined;
  const parts = locksOfSheet(context);
  const names = new Map(context.pupils.map(({ id, name }) => [id, name]));
  const telling = { groups: new Set(groupsIn(own).keys()), nameOf: (pupil: string) => names.get(pupil) ?? pupil };
  const { whole } = lockNote({ at: context.locks.at, parts }, telling, FORM_SPEECH);
  return { note: whole, has: closedCells(parts) };
}
