import type { PromotionOnLine } from '../../../../core/contract/signing.js';
import { lawFor } from '../../../../core/law/law-for.js';
import { assess } from '../../../../core/results/assess.js';
import type { PupilOnSheet } from '../../../../core/sheet/context.js';
import {
  promotedBySilence,
  promotionCase,
  type PromotionCase,
  proposesNotPromoted,
  standsFor,
} from '../../../../core/record/promotion.js';
import type { YearRecord } from '../../../../core/record/year-record.js';
import type { ClassYear, StoredDecision } from './class-year.js';

/** How a pupil stands before going up a class by the values of today, and the decision that stands. */
export function promotionNow(
  { context, values, decisions }: Pick<ClassYear, 'context' | 'values' | 'decisions'>,
  pupil: PupilOnSheet,
): { readonly now: PromotionCase; readonly newest: StoredDecision | null; readonly standing: StoredDecision | null } {
  const [assessment] = assess({ ...context, pupils: [pupil] }, values);
  const now = promotionCase(lawFor(context.schoolYear), pupil, assessment!, values[pupil.id] ?? {});
  const newest = decisions.get(pupil.id) ?? null;
  return { now, newest, standing: standsFor(now, newest) ? newest : null };
}

/** As the lists of records show it. */
export function promotionOnLine(year: ClassYear, pupil: PupilOnSheet): PromotionOnLine {
  const { now, newest, standing } = promotionNow(year, pupil);
  return {
    kind: now.kind,
    basis: now.kind === 'to-decide' ? now.basis : '',
    proposesNot: proposesNotPromoted(year.values[pupil.id] ?? {}),
    number: newest?.number ?? 0,
    decision: newest && {
      promoted: newest.promoted,
      reason: newest.reason,
      by: newest.by,
      at: newest.at,
      stands: standing !== null,
    },
  };
}

/** A record signed as going up where nobody had decided so, as an older version let it be. */
export const lacksDecision = ({ decisions }: ClassYear, record: YearRecord): boolean =>
  promotedBySilence(record) && decisions.get(record.pupil.id)?.promoted !== true;
