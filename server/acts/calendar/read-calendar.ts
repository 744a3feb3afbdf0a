import type { z } from 'zod';
import { windowMoves } from '../../../core/calendar/calendar-moves.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { LawfulMoveOnWire, yearCalendarSchema } from '../../../core/contract/calendar.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { canAmong } from '../../../core/rights/allow.js';
import { refuse } from '../../ground/refused.js';
import { look, type Looking } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { seenOf } from './parts/judge-change.js';

/** The most that are shown; older ones are in the trail. */
const SHOWN = 50;

/** A year's dates and how they came about. Five statements. Refuses with not-found. */
export const readCalendar = look({
  act: 'read-calendar',
  run: async (
    at,
    { year: asked }: { readonly caller: Caller; readonly year?: string | undefined },
  ): Promise<z.input<typeof yearCalendarSchema>> => {
    const rows = await at.db.schoolYears.findAll({ order: [['id', 'ASC']], raw: true });
    const current = rows.find((one) => Boolean(one.current));
    const row = asked === undefined ? current : rows.find(({ id }) => id === asked);
    if (!row) throw refuse('not-found');
    const calendar = JSON.parse(row.calendar) as SchoolCalendar;
    return {
      today: dayInVietnam(at.clock()),
      schoolYear: row.id,
      current: row === current,
      past: current !== undefined && current.id > row.id,
      years: rows.map(({ id }) => id),
      calendar,
      seen: seenOf(calendar),
      ...(await historyOf(at, row.id)),
      can: canAmong(at.asker, ['set-calendar', 'propose-lawful-day', 'decide-lawful-day', 'read-lawful-document']),
    };
  },
});

async function historyOf({ db, asker, caller }: Looking, schoolYearId: string) {
  const of = { where: { schoolYearId }, limit: SHOWN, raw: true as const };
  const [changes, moves] = await Promise.all([
    db.calendarChanges.findAll({ ...of, order: [['number', 'DESC']] }),
    db.lawfulMoves.findAll({
      ...of,
      attributes: { exclude: ['file'] },
      order: [
        ['proposedAt', 'DESC'],
        ['id', 'DESC'],
      ],
    }),
  ]);
  const decisions = await db.lawfulDecisions.findAll({ where: { moveId: moves.map(({ id }) => id) }, raw: true });
  const people = await db.users.findAll({
    attributes: ['id', 'name'],
    where: {
      id: [
        ...changes.map(({ madeBy }) => madeBy),
        ...moves.map(({ proposedBy }) => proposedBy),
        ...decisions.map(({ decidedBy }) => decidedBy),
      ],
    },
    raw: true,
  });
  const nameOf = (userId: string): string => people.find(({ id }) => id === userId)?.name ?? '';
  return {
    changes: changes.map(({ madeBy, madeAt, reason, before, after }) => ({
      ...{ by: nameOf(madeBy), at: madeAt, reason },
      moves: windowMoves(schoolYearId, JSON.parse(before) as SchoolCalendar, JSON.parse(after) as SchoolCalendar),
    })),
    lawful: moves.map((row): LawfulMoveOnWire => {
      const decision = decisions.find(({ moveId }) => moveId === row.id);
      const own = row.proposedBy === caller.userId;
      const decides = decision === undefined ? canAmong(asker, ['decide-lawful-day']) : [];
      return {
        ...{ id: row.id, act: row.act, from: row.fromDay, to: row.toDay },
        ...{ number: row.number, day: row.day, issuer: row.issuer, fileName: row.fileName },
        ...{ by: nameOf(row.proposedBy), own, at: row.proposedAt },
        decision: decision
          ? { accepted: Boolean(decision.accepted), by: nameOf(decision.decidedBy), at: decision.decidedAt }
          : null,
        can: [...decides, ...canAmong(asker, ['read-lawful-document'])],
      };
    }),
  };
}
