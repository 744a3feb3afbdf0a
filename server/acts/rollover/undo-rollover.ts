import type { Rollover } from '../../../core/contract/rollover.js';
import { nextYear } from '../../../core/law/school-year.js';
import type { Locale } from '../../../core/words/render.js';
import { rolloverUses } from '../../../core/words/rollover-uses.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Deps } from '../../runner/deps.js';
import type { Writer } from '../../store/reader.js';
import { places, select, write } from '../../store/sql.js';
import { whenFresh } from '../progress/stale.js';
import { builtOn } from './parts/built-on.js';
import { showRollover } from './parts/show-rollover.js';
import type { RolloverInput } from './read-rollover.js';

type UndoInput = RolloverInput & { readonly part: string; readonly locale: Locale };

/** So many are named; the rest is counted. */
const NAMED = 3;

const undo = act({
  act: 'roll-over',
  run: async (at, { caller, year, part: partId, locale }: UndoInput): Promise<Rollover> => {
    const { db, clock, note } = at;
    const part = await db.rolloverParts.findByPk(partId, { raw: true });
    if (part?.schoolYearId !== year) throw refuse('not-found');
    if (part.undoneAt !== null) throw refuse('rollover-undone');
    const own = await db.rolloverPlaces.findAll({
      where: { partId, undoneAt: null },
      order: [['id', 'ASC']],
      raw: true,
    });
    const to = nextYear(year);
    const built = await builtOn(db, { to, doneAt: part.doneAt, places: own });
    if (built) {
      const named = await db.pupils.findAll({ where: { id: built.pupils.slice(0, NAMED) }, raw: true });
      const more = built.pupils.length - NAMED;
      const names = `${named.map(({ name }) => name).join(', ')}${more > 0 ? ` +${more}` : ''}`;
      throw refuse('rollover-built-on', { names, what: rolloverUses(built.what, locale) });
    }
    const codes = own.map(({ pupilId }) => pupilId);
    await write(
      db,
      `DELETE FROM enrolments WHERE class_id IN (SELECT id FROM classes WHERE school_year_id = $1)
       AND pupil_id IN (${places(2, codes)})`,
      [to, ...codes],
    );
    const gone = await dropUnused(db, JSON.parse(part.made) as string[]);
    const undoneAt = clock().toISOString();
    await db.rolloverPlaces.update({ undoneAt }, { where: { partId, undoneAt: null } });
    await db.rolloverParts.update({ undoneAt, undoneBy: caller.userId }, { where: { id: partId } });
    await note({ kind: 'rollover.undone', schoolYear: year, partId, pupils: codes, gone }, { at: undoneAt });
    return showRollover(at, year);
  },
  refused: ({ year }, code) => ({ kind: 'rollover.refused', schoolYear: year, code }),
});

/**
 * Take a part back: its pupils are where they were, and may be taken over anew. Refuses with not-found, rollover-undone, and
 * rollover-built-on with what builds on it.
 */
export const undoRollover = (deps: Deps, input: UndoInput): Promise<Rollover> =>
  whenFresh(deps, () => undo(deps, input));

/** A class nobody is in, teaches or has a sheet of was there for these pupils alone. */
async function dropUnused(db: Writer, made: readonly string[]): Promise<string[]> {
  if (made.length === 0) return [];
  const used = await select<{ readonly id: string }>(
    db,
    `SELECT class_id AS id FROM enrolments WHERE class_id IN (${places(1, made)})
     UNION SELECT class_id FROM assignments WHERE class_id IN (${places(1, made)})
     UNION SELECT class_id FROM sheets WHERE class_id IN (${places(1, made)})
     UNION SELECT class_id FROM lock_requests WHERE class_id IN (${places(1, made)})
     UNION SELECT class_id FROM lock_executions WHERE class_id IN (${places(1, made)})`,
    made,
  );
  const kept = new Set(used.map(({ id }) => id));
  const gone = made.filter((id) => !kept.has(id));
  await db.classes.destroy({ where: { id: gone } });
  return gone;
}
