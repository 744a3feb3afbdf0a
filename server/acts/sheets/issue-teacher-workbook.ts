import { fieldSpec } from '../../../core/fields/field-key.js';
import { valuesOf } from '../../../core/merge/document.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadActor } from '../../runner/load-actor.js';
import { loadDocument } from './load-document.js';
import { loadCurrentYear } from '../school/load-school.js';
import { loadSheetContext } from './load-sheet-context.js';
import { ownFields } from './own-fields.js';
import { refuse } from '../../ground/refused.js';
import { periodWords } from './workbook/file-name.js';
import { type IssuedWorkbook, writeIssued } from './workbook/write-issued.js';

export interface IssueTeacherWorkbookInput {
  readonly caller: Caller;
  readonly period: SheetPeriod;
}

/** The teacher's workbook: her subjects of every class she teaches (decision 9). Refuses with not-found without any. */
export async function issueTeacherWorkbook(
  deps: Deps,
  { caller, period }: IssueTeacherWorkbookInput,
): Promise<IssuedWorkbook> {
  const [actor, year] = await Promise.all([loadActor(deps, caller), loadCurrentYear(deps.db)]);
  const classIds = [...new Set(actor.duties.filter(({ kind }) => kind === 'subject').map(({ classId }) => classId))];
  const parts = await Promise.all(
    classIds.map(async (classId) => {
      const [context, { document }] = await Promise.all([
        loadSheetContext(deps, classId, period),
        loadDocument(deps.db, classId, period),
      ]);
      if (context?.schoolYear !== year.id) return [];
      const own = ownFields(context, actor).filter((field) => fieldSpec(field).subject !== undefined);
      return own.length ? [{ context, revision: document.revision, values: valuesOf(document), own }] : [];
    }),
  );
  const taught = parts
    .flat()
    .sort((a, b) => a.context.class.name.localeCompare(b.context.class.name, 'vi', { numeric: true }));
  if (taught.length === 0) throw refuse('not-found');
  return writeIssued(deps, caller, {
    kind: 'teacher',
    period,
    parts: taught,
    name: `${caller.name} ${periodWords(period)}`,
  });
}
