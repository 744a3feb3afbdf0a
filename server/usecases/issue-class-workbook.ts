import type { SheetPeriod } from '../../core/periods.js';
import { maySeeClass } from '../../core/policy/sheet-policy.js';
import { valuesOf } from '../../core/merge/document.js';
import type { Caller } from './caller.js';
import type { Deps } from './deps.js';
import { loadActor } from './load-actor.js';
import { loadDocument } from './load-document.js';
import { loadSheetContext } from './load-sheet-context.js';
import { ownFields } from './own-fields.js';
import { refuse } from './refused.js';
import { type IssuedWorkbook, writeIssued } from './workbook/write-issued.js';

export interface IssueClassWorkbookInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: SheetPeriod;
}

/** The class workbook: every column, those the caller may enter open. Refuses with not-found. */
export async function issueClassWorkbook(
  deps: Deps,
  { caller, classId, period }: IssueClassWorkbookInput,
): Promise<IssuedWorkbook> {
  const actor = await loadActor(deps, caller);
  if (!maySeeClass(actor, classId)) throw refuse('not-found');
  const [context, { document }] = await Promise.all([
    loadSheetContext(deps, classId, period),
    loadDocument(deps.db, classId, period),
  ]);
  if (!context) throw refuse('not-found');
  const part = { context, revision: document.revision, values: valuesOf(document), own: ownFields(context, actor) };
  return writeIssued(deps, caller, { kind: 'class', period, parts: [part], name: `${context.class.name} ${period}` });
}
