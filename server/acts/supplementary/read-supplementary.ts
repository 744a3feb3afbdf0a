import type { Supplementary, SupplementaryPupil } from '../../../core/contract/supplementary.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { SUPPLEMENTARY } from '../../../core/codes/periods.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { lawFor } from '../../../core/law/law-for.js';
import { lawfulDayNow } from '../../../core/law/lawful-day-now.js';
import { caseStateOf, isOverdue } from '../../../core/record/supplementary-state.js';
import { mayChangeValues, stateOf } from '../../../core/record/record-states.js';
import { assess, type Assessment } from '../../../core/results/assess.js';
import { givenResult } from '../../../core/results/given-result.js';
import { notAssessedYet } from '../../../core/results/assessed-anew.js';
import { notCompleted } from '../../../core/results/supplementary.js';
import { type Asker, canAmong } from '../../../core/rights/allow.js';
import { refuseEntering } from '../../../core/rights/sheet-policy.js';
import type { PupilOnSheet } from '../../../core/sheet/context.js';
import type { SheetValues } from '../../../core/sheet/values.js';
import { causeWords } from '../../../core/words/causes.js';
import type { Locale } from '../../../core/words/render.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { openClass } from '../records/signing/before-class.js';
import type { ClassYear } from '../records/signing/class-year.js';
import { classSigning } from '../records/signing/class-signing.js';
import { lateNow } from '../records/signing/late-now.js';
import { promotionNow } from '../records/signing/promotion-now.js';
import { loadDocument } from '../sheets/load-document.js';
import { loadCases, type StoredCase } from './parts/load-cases.js';

export interface ReadSupplementaryInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly locale: Locale;
}

const ON_CASE = ['plan-supplementary', 'limit-supplementary', 'decide-promotion'] as const;

/** The second group of a class, in class order. Refuses with not-found where the class is none of the caller's. */
export const readSupplementary = look({
  act: 'see-class',
  place: ({ classId }: ReadSupplementaryInput) => ({ classId }),
  run: async (at, { classId, locale }): Promise<Supplementary> => {
    const { year } = await openClass(at, classId);
    const [{ document }, cases] = await Promise.all([
      loadDocument(at.db, classId, SUPPLEMENTARY),
      loadCases(at.db, classId),
    ]);
    const { context, before } = year;
    const law = lawFor(context.schoolYear);
    const today = dayInVietnam(at.clock());
    const until = lawfulDayNow(context.schoolYear, context.locks.calendar, law.supplementary.ends);
    const needed = new Map(notCompleted(context, before).map((one) => [one.pupil.id, one]));
    const assessments = assess(context, before);
    const pupils = context.pupils.flatMap((pupil, i): SupplementaryPupil[] => {
      const found = needed.get(pupil.id);
      if (!found && !pupil.supplementary) return [];
      const fields = pupil.supplementary?.fields ?? found?.fields ?? [];
      const stored = cases.get(pupil.id) ?? null;
      return [
        lineOf({ year, asker: at.asker, pupil, assessment: assessments[i]!, fields, stored, until, today, locale }),
      ];
    });
    return {
      ...{ classId, className: context.class.name, schoolYear: context.schoolYear },
      ...{ until, revision: document.revision, most: law.supplementary.most, pupils },
      late: lateIn(year, pupils, at.clock().toISOString()),
    };
  },
});

interface LineInput {
  readonly year: ClassYear;
  readonly asker: Asker;
  readonly pupil: PupilOnSheet;
  /** By the values of year end. */
  readonly assessment: Assessment;
  readonly fields: readonly FieldKey[];
  readonly stored: StoredCase | null;
  readonly until: string;
  readonly today: string;
  readonly locale: Locale;
}

function lineOf({
  year,
  asker,
  pupil,
  assessment,
  fields,
  stored,
  until,
  today,
  locale,
}: LineInput): SupplementaryPupil {
  const { context, before, values } = year;
  const { id, name, grade, supplementary } = pupil;
  const classId = context.class.id;
  const { standing } = promotionNow(year, pupil);
  const outcome = (of: SheetValues) => {
    const [now] = of === before ? [assessment] : assess({ ...context, pupils: [pupil] }, of);
    const result = givenResult(pupil, of[id] ?? {}, now!.result);
    return { result, because: now!.because.map((cause) => causeWords(cause, locale)), values: cellsOf(of, id, fields) };
  };
  const after = outcome(values);
  const state = caseStateOf(context, pupil, values, year.decisions.get(id) ?? null) ?? 'settled';
  const record = stateOf(year.records.get(id));
  return {
    ...{ pupil: id, name, grade, state },
    overdue: mayChangeValues(record) && isOverdue(state, until, today),
    signed: !mayChangeValues(record),
    fields: [...fields],
    waits: supplementary ? [...notAssessedYet(supplementary)] : [],
    before: outcome(before),
    plan: stored && { text: stored.plan, by: stored.plannedBy, at: stored.plannedAt },
    after:
      supplementary && Object.keys(supplementary.values).length > 0
        ? { ...after, values: { ...supplementary.values } }
        : null,
    unlimited: stored?.unlimited ? { reason: stored.limitReason, by: stored.limitBy, at: stored.limitAt } : null,
    decision: standing && { promoted: standing.promoted, reason: standing.reason, by: standing.by, at: standing.at },
    own: fields.filter((field) => refuseEntering(asker, classId, field) === null),
    can: canAmong(asker, ON_CASE, { classId }, record),
  };
}

const cellsOf = (values: SheetValues, pupil: string, fields: readonly FieldKey[]): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[pupil]?.[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );

/** Late are others than the second group (H2), in class order. */
function lateIn(year: ClassYear, second: readonly SupplementaryPupil[], now: string): Supplementary['late'] {
  const signing = classSigning(year);
  const inGroup = new Set(second.map(({ pupil }) => pupil));
  return year.context.pupils.flatMap((pupil) => {
    if (inGroup.has(pupil.id) || lateNow(signing, pupil, now) === null) return [];
    const missing = signing.gates.get(pupil.id)!.missing.filter((field) => !field.startsWith('profile.'));
    return [{ pupil: pupil.id, name: pupil.name, missing: missing.length }];
  });
}
