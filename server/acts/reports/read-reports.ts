import type { Reports } from '../../../core/contract/reports.js';
import { isFinalisingOverdue } from '../../../core/record/final-day.js';
import { allows, isAccepted, isFinal } from '../../../core/record/record-states.js';
import { canAmong } from '../../../core/rights/allow.js';
import type { Locale } from '../../../core/words/render.js';
import { groupBy } from '../../ground/group-by.js';
import { Refused } from '../../ground/refused.js';
import { look, type Looking } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { groupDay, groupEnds, LAW_GROUPS } from './parts/group-days.js';
import { lateUnits } from './parts/late-units.js';
import { type ReadyLine, readyTransactions } from './parts/ready-transactions.js';
import { calendars, type ReleasedUnit, releasedUnits } from './parts/released-units.js';
import { shownCertificates, shownReports } from './parts/show-reports.js';

export interface ReadReportsInput {
  readonly caller: Caller;
  readonly locale: Locale;
}

const ACTS = [
  'submit',
  'finalise',
  'recall',
  'withdraw-recall',
  'compare-with-office',
  'sign-recall',
  'take-report-files',
  'enter-office-answer',
  'confirm-office-answer',
] as const;

/** A file that cannot be read stands for a portal: who asks it is refused by name, and what there is is read all the same. */
const answersByMachine = ({ officeConnection }: Pick<Looking, 'officeConnection'>): Promise<boolean> =>
  officeConnection().then(
    (connection) => connection !== null,
    (error: unknown) => {
      if (error instanceof Refused) return true;
      throw error;
    },
  );

/** What waits to be reported, what was, and where each class and group stands. */
export const readReports = look({
  act: 'read-reports',
  run: async (at, { locale }: ReadReportsInput): Promise<Reports> => {
    const [ready, units] = await Promise.all([readyTransactions(at.db), releasedUnits(at.db)]);
    const packed = new Set(ready.map(({ unit }) => unit));
    return {
      byMachine: await answersByMachine(at),
      ready: shownReady(ready),
      classes: [...groupBy(units, ({ classId }) => classId)].map(([classId, ofClass]) => ({
        ...{ classId, className: ofClass[0]!.className, schoolYear: ofClass[0]!.schoolYear },
        toPack: ofClass.filter(({ unit, state, keptBack }) => !keptBack && allows(state, 'submit') && !packed.has(unit))
          .length,
        counts: Object.fromEntries(
          [...groupBy(ofClass, ({ state }) => state)].map(([state, of]) => [state, of.length]),
        ),
      })),
      keptBack: units
        .filter(({ keptBack }) => keptBack)
        .map(({ unit, name, className, schoolYear, numbered, state }) => ({
          ...{ unit, name, className, schoolYear },
          replaceable: numbered && allows(state, 'recall'),
        })),
      certificates: await shownCertificates(at),
      groups: await shownGroups(at, units),
      reports: await shownReports(at, locale),
      can: canAmong(at.asker, ACTS),
    };
  },
});

const shownReady = (lines: readonly ReadyLine[]): Reports['ready'] =>
  [...groupBy(lines, ({ transactionId }) => transactionId)].map(([transactionId, units]) => {
    const { className, schoolYear, signedAt } = units[0]!;
    return { transactionId, className, schoolYear, signedAt, units: units.length };
  });

async function shownGroups(at: Looking, units: readonly ReleasedUnit[]): Promise<Reports['groups']> {
  const now = at.clock().toISOString();
  const calendarOf = await calendars(at.db);
  const late = await lateUnits(at.db, units);
  return [...groupBy(units, ({ schoolYear }) => schoolYear)].flatMap(([schoolYear, ofYear]) =>
    LAW_GROUPS.flatMap((group) => {
      const ofGroup = ofYear.filter((unit) => unit.group === group);
      if (ofGroup.length === 0) return [];
      const calendar = calendarOf.get(schoolYear)!;
      const ends = groupEnds(schoolYear, calendar, group);
      return {
        ...{ schoolYear, group, ends: groupDay(schoolYear, calendar, group) },
        toFinalise: ofGroup.filter(({ state }) => allows(state, 'finalise')).length,
        finalised: ofGroup.filter(({ state }) => isFinal(state)).length,
        notAccepted: ofGroup.filter(({ state }) => !isAccepted(state)).length,
        late: ofGroup
          .filter(({ unit }) => late.has(unit))
          .map(({ unit, name, className }) => ({ unit, name, className })),
        overdue: ofGroup.some((unit) => allows(unit.state, 'finalise') && isFinalisingOverdue(unit, ends, now)),
      };
    }),
  );
}
