import { compareProfiles, type ComparedProfile, planProfiles } from '../../../../core/import/compare-profiles.js';
import { meantBy } from '../../../../core/import/compared-row.js';
import type { ListRead } from '../../../../core/import/read-list.js';
import { type ProfileCandidate, readProfiles } from '../../../../core/import/read-profiles.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import { sha256 } from '../../../ground/digests.js';
import { groupBy } from '../../../ground/group-by.js';
import { Refused, refuse } from '../../../ground/refused.js';
import type { Acting } from '../../../runner/act.js';
import { loadCurrentYear } from '../../school/load-school.js';
import { dayWithin } from '../../sheets/load-sheet-context.js';
import { enterProfiles, type ProfileCells } from '../parts/enter-profiles.js';
import type { ImportActing, KindOfImport, ShownRow } from '../parts/kind.js';
import { changedByLater, keepChanges, loadChanges } from '../parts/kept-changes.js';
import { loadProfiles } from '../parts/load-profiles.js';
import { refuseBuiltOn } from '../parts/refuse-built-on.js';

/** A pupil's profile as an import found or left it, and on which class's sheet. */
interface ProfileState {
  readonly classId: string;
  readonly cells: ProfileCells;
}

/** What the homeroom teacher keeps of each pupil besides marks: birthplace, parents, address. */
export const PROFILES: KindOfImport = {
  read: readProfiles,
  some: null,

  async hold({ db }, { file, schoolYear, day }) {
    const known = await loadProfiles(db, schoolYear, day);
    const { rows, refused, leftOut } = compareProfiles((file as ListRead<ProfileCandidate>).candidates, known);
    const named = new Set(rows.flatMap(({ choices }) => choices.map(meantBy)));
    return {
      preview: {
        rows: rows.map(shownRow),
        refused,
        newClasses: [],
        mostlyUnknown: false,
        leftOut: leftOut.map(({ code, name, place }) => ({ code, name, className: place?.className ?? '' })),
        people: Object.fromEntries(
          known.pupils
            .filter(({ code }) => named.has(code))
            .map(({ code, name, place }) => [code, `${name} (${[place?.className, code].filter(Boolean).join(', ')})`]),
        ),
      },
      seen: sha256(
        JSON.stringify([
          rows
            .filter(({ kind }) => kind !== 'same')
            .map(({ at, kind, pupil, changes, choices }) => [at, kind, pupil?.code, changes, choices]),
          refused.map(({ sheet, row, refusal }) => [sheet, row, refusal.code]),
        ]),
      ),
      isStill: async (now) => JSON.stringify(await loadProfiles(now.db, schoolYear, day)) === JSON.stringify(known),
      async write(at, importId, decisions) {
        const planned = planProfiles(rows, decisions, known);
        if ('code' in planned) throw new Refused(planned);
        if (planned.length === 0) throw refuse('import-nothing');
        const changes = planned.map(({ pupil, before, after }) => {
          const { classId } = pupil.place!;
          return { pupilId: pupil.code, before: { classId, cells: before }, after: { classId, cells: after } };
        });
        await enterAll(mayEnter(at), changes);
        await keepChanges(at.db, importId, changes);
        const created = planned.filter(({ pupil }) => known.profiles[pupil.code] === undefined).length;
        return { result: { created, changed: planned.length - created, classes: 0 }, changes };
      },
    };
  },

  async undo(at, { importId, schoolYear, at: endedAt, locale }) {
    const changes = (await loadChanges<ProfileState>(at.db, importId)).map(({ pupilId, before, after }) => ({
      pupilId: pupilId!,
      before: before!,
      after: after!,
    }));
    const { calendar } = await loadCurrentYear(at.db);
    const known = await loadProfiles(at.db, schoolYear, dayWithin(calendar, dayInVietnam(at.clock())));
    const pupils = new Map(known.pupils.map((pupil) => [pupil.code, pupil]));
    const namesOf = (which: (code: string, after: ProfileState) => boolean): string[] =>
      changes
        .filter(({ pupilId, after }) => which(pupilId, after))
        .map(({ pupilId }) => pupils.get(pupilId)?.name ?? pupilId);
    const codes = changes.map(({ pupilId }) => pupilId);
    const later = await changedByLater(at.db, 'pupil', codes, { importId, at: endedAt });
    const signed = namesOf((code) => pupils.get(code)?.signed === true);
    const changed = namesOf((code, { classId, cells }) => {
      const now = known.profiles[code] ?? {};
      const isThere = pupils.get(code)?.place?.classId === classId;
      return (
        !isThere || Object.entries(cells).some(([field, value]) => (now[field as keyof ProfileCells] ?? null) !== value)
      );
    });
    if (later.size > 0)
      throw refuseBuiltOn(
        'import',
        namesOf((code) => later.has(code)),
        locale,
      );
    if (signed.length > 0) throw refuseBuiltOn('signature', signed, locale);
    if (changed.length > 0) throw refuseBuiltOn('change', changed, locale);
    const back = changes.map(({ pupilId, before, after }) => ({ pupilId, before: after, after: before }));
    await enterAll(mayEnter(at), back);
    return back;
  },
};

/** The sheets take what the right to import profiles lets in, and no other import's. */
function mayEnter(at: ImportActing): Acting<'import-profiles'> {
  if (at.permit.act !== 'import-profiles') throw new RangeError(`${at.permit.act} enters no profiles`);
  return at as Acting<'import-profiles'>;
}

interface Change {
  readonly pupilId: string;
  readonly before: ProfileState;
  readonly after: ProfileState;
}

/** One push a class. */
async function enterAll(at: Acting<'import-profiles'>, changes: readonly Change[]): Promise<void> {
  for (const [classId, some] of groupBy(changes, ({ after }) => after.classId)) {
    await enterProfiles(
      at,
      classId,
      some.map(({ pupilId, before, after }) => ({ pupil: pupilId, before: before.cells, after: after.cells })),
    );
  }
}

const shownRow = ({ at, sheet, row, kind, candidate, pupil, changes, doubt, choices }: ComparedProfile): ShownRow => ({
  at,
  sheet,
  row,
  kind,
  code: candidate.code ?? pupil?.code ?? null,
  name: candidate.name || (pupil?.name ?? ''),
  birthDate: candidate.birthDate ?? pupil?.birthDate ?? null,
  className: candidate.className ?? pupil?.place?.className ?? null,
  grade: null,
  changes: changes.map((change) => ({ ...change })),
  doubt,
  choices: [...choices],
});
