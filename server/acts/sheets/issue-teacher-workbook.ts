import { fieldSpec } from '../../../core/fields/field-key.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { WorkbookPartInput } from '../../../core/workbook/plan-workbook.js';
import { lookAcross } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { livingYear } from '../school/living-years.js';
import { refuse } from '../../ground/refused.js';
import { periodWords } from './workbook/file-name.js';
import { loadPart } from './workbook/load-part.js';
import { type IssuedWorkbook, issueWorkbook } from './workbook/write-issued.js';

export interface IssueTeacherWorkbookInput {
  readonly caller: Caller;
  readonly period: SheetPeriod;
  /** The one that is on where none is named. */
  readonly year?: string | undefined;
}

/** The teacher's workbook: her subjects of every class she teaches in a year that lives (decision 9). Refuses with not-found without any. */
export async function issueTeacherWorkbook(deps: Deps, input: IssueTeacherWorkbookInput): Promise<IssuedWorkbook> {
  const { caller, period } = input;
  const parts = await partsOf(deps, input);
  if (parts.length === 0) throw refuse('not-found');
  const name = `${caller.name} ${periodWords(period)}`;
  return issueWorkbook(deps, { caller, kind: 'teacher', period, parts, name });
}

const partsOf = lookAcross({
  run: async (at, { period, year: asked }: IssueTeacherWorkbookInput): Promise<WorkbookPartInput[]> => {
    const { asker } = at;
    const { year } = await livingYear(at, asked);
    const classIds = [...new Set(asker.duties.filter(({ kind }) => kind === 'subject').map(({ classId }) => classId))];
    const parts = await Promise.all(
      classIds.map(async (classId) => {
        const part = await loadPart(at, classId, period, (field) => fieldSpec(field).subject !== undefined);
        return part?.context.schoolYear === year.id && part.own.length > 0 ? [part] : [];
      }),
    );
    return parts
      .flat()
      .sort((a, b) => a.context.class.name.localeCompare(b.context.class.name, 'vi', { numeric: true }));
  },
});
