import { isRecordSheet, RECORD_SHEET } from '../../../core/law/record-sheet.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { maySeeProfile } from '../../../core/rights/sheet-policy.js';
import type { WorkbookPartInput } from '../../../core/workbook/plan-workbook.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { refuse } from '../../ground/refused.js';
import { periodWords } from './workbook/file-name.js';
import { loadPart, requireAnybody } from './workbook/load-part.js';
import { type IssuedWorkbook, issueWorkbook } from './workbook/write-issued.js';

export interface IssueClassWorkbookInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: SheetPeriod;
  /** The pupils' profile as one more class sheet at year end: parents and addresses travel only where somebody asks for them. */
  readonly profile?: boolean;
}

/**
 * The class workbook: every column, those the caller may enter open. The profile (`year`) is a workbook of its own; it is
 * not there for whoever does not see it. Refuses with not-found, and with supplementary-nobody where nobody is assessed anew.
 */
export async function issueClassWorkbook(deps: Deps, input: IssueClassWorkbookInput): Promise<IssuedWorkbook> {
  const { caller, period } = input;
  const parts = await partsOf(deps, input);
  const name = `${parts[0]!.context.class.name} ${periodWords(period)}`;
  return issueWorkbook(deps, { caller, kind: 'class', period, parts, name });
}

const partsOf = look({
  act: 'see-class',
  place: ({ classId }: IssueClassWorkbookInput) => ({ classId }),
  run: async (at, { classId, period, profile = false }): Promise<WorkbookPartInput[]> => {
    const seesProfile = maySeeProfile(at.asker, classId);
    if (period === 'year' && !seesProfile) throw refuse('not-found');
    const withProfile = profile && isRecordSheet(period) && seesProfile;
    const periods: SheetPeriod[] = withProfile ? [RECORD_SHEET, 'year'] : [period];
    return Promise.all(
      periods.map(async (each) => {
        const part = await loadPart(at, classId, each);
        if (!part) throw refuse('not-found');
        requireAnybody(part);
        return part;
      }),
    );
  },
});
