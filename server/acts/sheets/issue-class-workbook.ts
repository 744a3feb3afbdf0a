import { valuesOf } from '../../../core/merge/document.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { Actor } from '../../../core/rights/actor.js';
import { maySeeClass, maySeeProfile } from '../../../core/rights/sheet-policy.js';
import type { WorkbookPartInput } from '../../../core/workbook/plan-workbook.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadActor } from '../../runner/load-actor.js';
import { loadDocument } from './load-document.js';
import { loadSheetContext } from './load-sheet-context.js';
import { ownFields } from './own-fields.js';
import { refuse } from '../../ground/refused.js';
import { periodWords } from './workbook/file-name.js';
import { type IssuedWorkbook, writeIssued } from './workbook/write-issued.js';

export interface IssueClassWorkbookInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: SheetPeriod;
}

/**
 * The class workbook: every column, those the caller may enter open; at year end with the pupils' profile as one more
 * class sheet. Refuses with not-found.
 */
export async function issueClassWorkbook(
  deps: Deps,
  { caller, classId, period }: IssueClassWorkbookInput,
): Promise<IssuedWorkbook> {
  const actor = await loadActor(deps, caller);
  if (!maySeeClass(actor, classId)) throw refuse('not-found');
  const periods: SheetPeriod[] =
    period === 'year-end' && maySeeProfile(actor, classId) ? ['year-end', 'year'] : [period];
  const parts = await Promise.all(periods.map((each) => loadPart(deps, actor, classId, each)));
  return writeIssued(deps, caller, {
    kind: 'class',
    period,
    parts,
    name: `${parts[0]!.context.class.name} ${periodWords(period)}`,
  });
}

async function loadPart(deps: Deps, actor: Actor, classId: string, period: SheetPeriod): Promise<WorkbookPartInput> {
  const [context, { document }] = await Promise.all([
    loadSheetContext(deps, classId, period),
    loadDocument(deps.db, classId, period),
  ]);
  if (!context) throw refuse('not-found');
  return { context, revision: document.revision, values: valuesOf(document), own: ownFields(context, actor) };
}
