import { classKey, readClass } from '../../../core/import/read-facts.js';
import { tidy } from '../../../core/text/normalise.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { ClassSettings } from '../../store/models/classes.js';
import { loadCurrentYear } from '../school/load-school.js';

export interface SaveClassInput {
  readonly caller: Caller;
  /** Null for a new class. */
  readonly classId: string | null;
  readonly name: string;
  readonly campus: string | null;
}

/** What a new class has until somebody says otherwise. */
export const NEW_CLASS: ClassSettings = {
  optionalSubjects: [],
  foreignLanguage: 'Tiếng Anh',
  optionalSubjectsCount: true,
};

/** Open a class of the year, or give one another name or place; resolves to its id. Refuses with class-name-odd, class-name-taken, not-found. */
export const saveClass = act({
  act: 'keep-classes',
  run: async ({ db, newId, note }, { classId, name: typed, campus: place }: SaveClassInput): Promise<string> => {
    const name = readClass(typed);
    if (!name) throw refuse('class-name-odd');
    const campus = place === null ? null : tidy(place).slice(0, 100) || null;
    const { id: schoolYearId } = await loadCurrentYear(db);
    const classes = await db.classes.findAll({ where: { schoolYearId }, raw: true });
    const own = classes.find(({ id }) => id === classId);
    if (classId !== null && !own) throw refuse('not-found');
    if (classes.some((other) => other !== own && classKey(other.name) === classKey(name))) {
      throw refuse('class-name-taken');
    }
    const id = own?.id ?? newId();
    const position = 1 + Math.max(0, ...classes.map((one) => one.position));
    if (own) await db.classes.update({ name, campus }, { where: { id } });
    else await db.classes.create({ id, schoolYearId, name, position, campus, settings: JSON.stringify(NEW_CLASS) });
    await note({ kind: 'class.saved', classId: id, schoolYear: schoolYearId, name, campus });
    return id;
  },
});
