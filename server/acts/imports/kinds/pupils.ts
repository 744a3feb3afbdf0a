import { compare, type Compared, type Comparison } from '../../../../core/import/compare.js';
import type { Candidate } from '../../../../core/import/candidate.js';
import { planImport } from '../../../../core/import/plan-import.js';
import { classKey } from '../../../../core/import/read-facts.js';
import type { ListRead } from '../../../../core/import/read-list.js';
import { readPupils } from '../../../../core/import/read-pupils.js';
import { sha256 } from '../../../ground/digests.js';
import { refuse } from '../../../ground/refused.js';
import { places, select, write } from '../../../store/sql.js';
import { builtOn } from '../parts/built-on.js';
import type { KindOfImport, ShownRow } from '../parts/kind.js';
import { keepChanges, loadChanges } from '../parts/kept-changes.js';
import { loadKnown } from '../parts/load-known.js';
import { classPlaces, makeClasses } from '../parts/make-classes.js';
import { statesOf } from '../parts/plan-states.js';
import { chunksOf, loadStates, type PupilState, type StateChange, writeStates } from '../parts/pupil-state.js';
import { refuseBuiltOn } from '../parts/refuse-built-on.js';
import type { Reader } from '../../../store/reader.js';

/** Pupils with their classes and their times in them. */
export const PUPILS: KindOfImport = {
  read: readPupils,
  some: `SELECT 1 AS one FROM enrolments e JOIN classes c ON c.id = e.class_id WHERE c.school_year_id = $1 LIMIT 1`,

  async hold({ db }, { file, schoolYear, day }) {
    const known = await loadKnown(db, schoolYear, day);
    const { candidates } = file as ListRead<Candidate>;
    const comparison = compare(candidates, known);
    return {
      preview: {
        ...comparison,
        rows: comparison.rows.map(shownRow),
        leftOut: comparison.leftOut.map(({ code, name, place }) => ({ code, name, className: place?.className ?? '' })),
        people: {},
      },
      seen: seenOf(comparison),
      isStill: async (at) => JSON.stringify(await loadKnown(at.db, schoolYear, day)) === JSON.stringify(known),
      async write(at, importId, decisions) {
        const plan = planImport(comparison, decisions, known.pupils);
        if (plan.rows.length === 0) throw refuse('import-nothing');
        const made = await makeClasses(at, schoolYear, plan.newClasses);
        const classes = new Map(
          (await classPlaces(at.db, schoolYear)).map(({ name, ...place }) => [classKey(name), place]),
        );
        const codes = plan.rows.map(({ code }) => code);
        const before = await loadStates(at.db, schoolYear, codes);
        const changes = statesOf(plan, { day, before, classes });
        await writeStates(at.db, schoolYear, changes);
        await keepChanges(at.db, importId, [
          ...made.map((classId) => ({ classId, before: null, after: null })),
          ...changes.map(({ code, ...states }) => ({ pupilId: code, ...states })),
        ]);
        const created = changes.filter((change) => change.before === null).length;
        return { result: { created, changed: changes.length - created, classes: made.length }, changes };
      },
    };
  },

  async undo(at, { importId, schoolYear, at: endedAt, locale }) {
    const kept = await loadChanges<PupilState>(at.db, importId);
    const changes = kept.flatMap(({ pupilId, before, after }): StateChange[] =>
      pupilId === null ? [] : [{ code: pupilId, before, after }],
    );
    const made = kept.flatMap(({ classId }) => (classId === null ? [] : [classId]));
    const found = await builtOn(at.db, { importId, schoolYear, at: endedAt, changes, made });
    if (found) throw refuseBuiltOn(found.what, await namesOf(at.db, found.of), locale);
    const back = changes.map(({ code, before, after }) => ({ code, before: after, after: before }));
    await writeStates(at.db, schoolYear, back);
    for (const some of chunksOf(made)) {
      await write(at.db, `DELETE FROM classes WHERE id IN (${places(1, some)})`, some);
    }
    return back;
  },
};

/** Rows by what becomes of them; what is the same need not be seen. */
const seenOf = ({ rows, refused, newClasses }: Comparison): string =>
  sha256(
    JSON.stringify([
      rows
        .filter(({ kind }) => kind !== 'same')
        .map(({ at, kind, pupil, changes, choices }) => [at, kind, pupil?.code, changes, choices]),
      refused.map(({ sheet, row, refusal }) => [sheet, row, refusal.code]),
      newClasses,
    ]),
  );

const shownRow = ({ at, sheet, row, kind, candidate, pupil, changes, doubt, choices }: Compared): ShownRow => ({
  at,
  sheet,
  row,
  kind,
  code: candidate.code ?? pupil?.code ?? null,
  name: candidate.name,
  birthDate: candidate.birthDate,
  className: candidate.className,
  grade: candidate.grade,
  changes: changes.map((change) => ({ ...change })),
  doubt,
  choices: [...choices],
});

/** Of pupils, or of classes. */
async function namesOf(db: Reader, ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const some of chunksOf(ids)) {
    const named = await select<{ readonly name: string }>(
      db,
      `SELECT name FROM pupils WHERE id IN (${places(1, some)})
       UNION ALL SELECT name FROM classes WHERE id IN (${places(1, some)}) ORDER BY name`,
      some,
    );
    names.push(...named.map(({ name }) => name));
  }
  return names;
}
