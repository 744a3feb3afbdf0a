/** What the families of a class are told of an assessment, as the sheet has it now. */
import { shownDay, dayInVietnam, timeInVietnam } from '../../../../core/codes/day.js';
import { valuesOf } from '../../../../core/merge/document.js';
import { isReleased } from '../../../../core/record/record-states.js';
import { type ResultSlip, resultSlipFacts, type SlipPeriod } from '../../../../core/record/print/result-slip-facts.js';
import { concludes, lawFor } from '../../../../core/law/law-for.js';
import { SUPPLEMENTARY } from '../../../../core/codes/periods.js';
import { refuse } from '../../../ground/refused.js';
import type { Reading } from '../../../runner/deps.js';
import { loadDocument } from '../../sheets/load-document.js';
import { loadSheetContext } from '../../sheets/load-sheet-context.js';

export interface Slips {
  readonly className: string;
  readonly schoolYear: string;
  readonly revision: number;
  /** When they were read, in words. */
  readonly asOf: string;
  readonly slips: readonly { readonly slip: ResultSlip; readonly signed: boolean }[];
}

/** In the order of the class list. Refuses with not-found. */
export async function slipsOfClass(at: Reading, classId: string, period: SlipPeriod): Promise<Slips> {
  const [context, { document }] = await Promise.all([
    loadSheetContext(at, classId, period),
    loadDocument(at.db, classId, period),
  ]);
  if (!context) throw refuse('not-found');
  const ofRecord = period === SUPPLEMENTARY || concludes(lawFor(context.schoolYear), period);
  const values = valuesOf(document);
  const now = at.clock();
  return {
    ...{ className: context.class.name, schoolYear: context.schoolYear, revision: document.revision },
    asOf: `lúc ${timeInVietnam(now)} ngày ${shownDay(dayInVietnam(now))}`,
    slips: context.pupils.map((pupil) => {
      const state = context.closed.get(pupil.id);
      const signed = ofRecord && state !== undefined && isReleased(state);
      return { slip: resultSlipFacts(context, pupil, values), signed };
    }),
  };
}

/** Those asked for, in the order of the list. Refuses with not-found for one who is not on it. */
export function slipsFor({ slips, ...rest }: Slips, pupils: readonly string[]): Slips {
  const wanted = new Set(pupils);
  const own = slips.filter(({ slip }) => wanted.has(slip.pupil.id));
  if (own.length !== wanted.size) throw refuse('not-found');
  return { ...rest, slips: own };
}
