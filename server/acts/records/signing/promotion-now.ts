import type { PromotionOnLine } from '../../../../core/contract/signing.js';
import { lawFor } from '../../../../core/law/law-for.js';
import { assess } from '../../../../core/results/assess.js';
import type { PupilOnSheet } from '../../../../core/sheet/context.js';
import {
  basisOf,
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

/** What stands decided on going up a class; null without a decision, and where there is none to go up to. */
export function promotedNow(
  year: Pick<ClassYear, 'context' | 'values' | 'decisions'>,
  pupil: PupilOnSheet,
): boolean | null {
  const { now, standing } = promotionNow(year, pupil);
  return now.kind === 'to-decide' ? (standing?.promoted ?? null) : null;
}

/** As the lists of records show it. */
export function promotionOnLine(year: ClassYear, pupil: PupilOnSheet): PromotionOnLine {
  const { now, newest, standing } = promotionNow(year, pupil);
  return {
    kind: now.kind,
    basis: basisOf(now) ?? '',
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

/**
 * A record signed as going up where nobody had decided so, or of the last grade as not completed while the case was open, as older
 * versions let it be.
 */
export function lacksDecision(year: ClassYear, pupil: PupilOnSheet, record: YearRecord): boolean {
  if (promotedBySilence(record)) return year.decisions.get(pupil.id)?.promoted !== true;
  const { now, standing } = promotionNow(year, pupil);
  return now.kind === 'to-close' && record.completed === false && standing === null;
}
