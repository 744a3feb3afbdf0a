import { dayInVietnam } from '../../../core/codes/day.js';
import { classKey, readClass } from '../../../core/import/read-facts.js';
import { lawFor } from '../../../core/law/law-for.js';
import { tidy } from '../../../core/text/normalise.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { ClassSettings } from '../../store/models/classes.js';
import { loadCurrentYear } from '../school/load-school.js';
import { readTaught, requireChangeable, sameTaught } from './parts/change-taught.js';
import { NEW_CLASS } from './parts/new-class.js';

export interface SaveClassInput {
  readonly caller: Caller;
  /** Null for a new class. */
  readonly classId: string | null;
  readonly name: string;
  readonly campus: string | null;
  /** Where nothing is said, a new class is taught what every class is, and another what it was. */
  readonly taught?: ClassSettings | undefined;
}

/**
 * Open a class of the year, or give one another name, place or subjects; resolves to its id. Refuses with class-name-odd,
 * class-name-taken, not-found, class-subject-odd, class-language-odd, class-taught-signed, class-subject-filled, class-subject-held.
 */
export const saveClass = act({
  act: 'keep-classes',
  run: async ({ db, clock, newId, note }, input: SaveClassInput): Promise<string> => {
    const { classId, name: typed, campus: place } = input;
    const name = readClass(typed);
    if (!name) throw refuse('class-name-odd');
    const campus = place === null ? null : tidy(place).slice(0, 100) || null;
    const { id: schoolYear } = await loadCurrentYear(db);
    const classes = await db.classes.findAll({ where: { schoolYearId: schoolYear }, raw: true });
    const own = classes.find(({ id }) => id === classId);
    if (classId !== null && !own) throw refuse('not-found');
    if (classes.some((other) => other !== own && classKey(other.name) === classKey(name))) {
      throw refuse('class-name-taken');
    }
    const id = own?.id ?? newId();
    const before = own ? (JSON.parse(own.settings) as ClassSettings) : null;
    const today = dayInVietnam(clock());
    const law = lawFor(schoolYear);
    const after = input.taught ? readTaught(law, input.taught) : (before ?? NEW_CLASS);
    const changed = before === null || !sameTaught(before, after);
    if (before && changed) await requireChangeable(db, law, { classId: id, before, after, today });
    const said = { name, campus, settings: JSON.stringify(after) };
    const position = 1 + Math.max(0, ...classes.map((one) => one.position));
    if (own) await db.classes.update(said, { where: { id } });
    else await db.classes.create({ id, schoolYearId: schoolYear, position, ...said });
    await note({
      ...{ kind: 'class.saved', classId: id, schoolYear, name, campus },
      ...(changed && { taught: { before, after } }),
    });
    return id;
  },
});
