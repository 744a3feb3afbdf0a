import { addDays, dayInVietnam } from '../../../core/codes/day.js';
import type { OpenInspection } from '../../../core/contract/inspections.js';
import type { HatChange } from '../../../core/duties/change-hats.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Reader } from '../../store/reader.js';
import { REAL_YEAR } from '../../store/practice-sql.js';
import { listOf, select, write } from '../../store/sql.js';
import { carryOutHats, judgeHats } from '../hats/parts/carry-out-hats.js';

interface OpenInput {
  readonly caller: Caller;
  readonly asked: OpenInspection;
}

/** Days an inspection lasts at most: a decision of longer ones is given anew. */
const LONGEST = 180;

const CLASSES = `
  SELECT c.id, c.school_year_id AS "schoolYear" FROM classes c JOIN school_years y ON y.id = c.school_year_id
  WHERE ${REAL_YEAR} AND c.school_year_id IN`;
const INSERT = `
  INSERT INTO inspections (id, user_id, decision, decided_on, authority, years, classes, from_day, to_day, opened_by, opened_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/**
 * Let an account inspect what a decision covers, from one day to another: the hat ends by itself. Refuses with inspection-days,
 * inspection-scope and what giving a hat refuses.
 */
export const openInspection = act({
  act: 'open-inspection',
  run: async (at, { asked }: OpenInput): Promise<Record<string, never>> => {
    const { userId, decision, decidedOn, authority, years, classes, fromDay, toDay } = asked;
    const today = dayInVietnam(at.clock());
    const inOrder = decidedOn <= today && today <= fromDay && fromDay <= toDay;
    if (!inOrder || toDay > addDays(fromDay, LONGEST - 1)) throw refuse('inspection-days');
    await requireThere(at.db, asked);
    const give: HatChange = { kind: 'give', userId, hat: 'inspector', fromDay, toDay, scope: null };
    await judgeHats(at, [give], true);
    const id = at.newId();
    const covers = [JSON.stringify(years), classes === null ? null : JSON.stringify(classes)];
    const by = [at.caller.userId, at.clock().toISOString()];
    await write(at.db, INSERT, [id, userId, decision, decidedOn, authority, ...covers, fromDay, toDay, ...by]);
    await carryOutHats(at, [give], null);
    const scope = { years, inClasses: classes };
    await at.note({
      kind: 'inspection.opened',
      inspectionId: id,
      userId,
      decision,
      decidedOn,
      ...scope,
      fromDay,
      toDay,
    });
    return {};
  },
});

async function requireThere(db: Reader, { years, classes }: Pick<OpenInspection, 'years' | 'classes'>): Promise<void> {
  const there = await select<{ id: string; schoolYear: string }>(db, `${CLASSES} ${listOf(years)}`, years);
  const known = years.every((year) => there.some(({ schoolYear }) => schoolYear === year));
  const all = classes === null || classes.every((one) => there.some(({ id }) => id === one));
  if (!known || !all) throw refuse('inspection-scope');
}
