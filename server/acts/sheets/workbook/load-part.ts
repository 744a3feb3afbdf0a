import { SUPPLEMENTARY, type SheetPeriod } from '../../../../core/codes/periods.js';
import type { FieldKey } from '../../../../core/fields/field-key.js';
import { lawFor } from '../../../../core/law/law-for.js';
import { valuesOf } from '../../../../core/merge/document.js';
import type { WorkbookPartInput } from '../../../../core/workbook/plan-workbook.js';
import { refuse } from '../../../ground/refused.js';
import type { Looking } from '../../../runner/act.js';
import { loadDocument } from '../load-document.js';
import { loadSheetContext } from '../load-sheet-context.js';
import { ownFields } from '../own-fields.js';
import { lockedAtIssue } from './locked-at-issue.js';

/**
 * A class sheet as part of a workbook; of what is assessed anew with the values of year end beside it. `wanted`: of her own
 * fields those it is to be filled in with. Null where there is no such class.
 */
export async function loadPart(
  at: Looking,
  classId: string,
  period: SheetPeriod,
  wanted: (own: FieldKey) => boolean = () => true,
): Promise<WorkbookPartInput | null> {
  const [context, { document }] = await Promise.all([
    loadSheetContext(at, classId, period),
    loadDocument(at.db, classId, period),
  ]);
  if (!context) return null;
  const own = ownFields(context, at.asker).filter(wanted);
  const locked = lockedAtIssue(context, own);
  const part = { context, revision: document.revision, values: valuesOf(document), own, locked };
  if (period !== SUPPLEMENTARY) return part;
  const { after } = lawFor(context.schoolYear).supplementary;
  return { ...part, before: valuesOf((await loadDocument(at.db, classId, after)).document) };
}

/** Without anybody a workbook would have no tab. Refuses with supplementary-nobody. */
export function requireAnybody({ context }: WorkbookPartInput): void {
  if (context.period === SUPPLEMENTARY && context.pupils.length === 0) throw refuse('supplementary-nobody');
}
