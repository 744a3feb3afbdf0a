import { compareTeachers, type ComparedTeacher } from '../../../../core/import/compare-teachers.js';
import { type PersonFacts, planTeachers } from '../../../../core/import/plan-teachers.js';
import type { ListRead } from '../../../../core/import/read-list.js';
import { readTeachers, type TeacherCandidate } from '../../../../core/import/read-teachers.js';
import { sha256 } from '../../../ground/digests.js';
import { Refused, refuse } from '../../../ground/refused.js';
import { addAccounts } from '../../people/parts/add-accounts.js';
import type { ImportActing, KindOfImport, ShownRow } from '../parts/kind.js';
import { keepChanges, loadChanges } from '../parts/kept-changes.js';
import { loadPeople } from '../parts/load-people.js';
import { personBuiltOn } from '../parts/person-built-on.js';
import { refuseBuiltOn } from '../parts/refuse-built-on.js';

/** People who teach, each with an account; a first password comes on a slip. */
export const TEACHERS: KindOfImport = {
  read: readTeachers,
  some: null,

  async hold(at, { file }) {
    const people = await loadPeople(at);
    const { rows, refused, leftOut, mostlyUnknown } = compareTeachers(
      (file as ListRead<TeacherCandidate>).candidates,
      people,
    );
    const named = new Set(rows.flatMap(({ choices }) => choices.map((choice) => choice.slice('as:'.length))));
    return {
      preview: {
        rows: rows.map(shownRow),
        refused,
        newClasses: [],
        mostlyUnknown,
        leftOut: leftOut.map(({ account, name }) => ({ code: account, name, className: '' })),
        people: Object.fromEntries(
          people
            .filter(({ userId }) => named.has(userId))
            .map(({ userId, name, account }) => [userId, `${name} (${account})`]),
        ),
      },
      seen: sha256(
        JSON.stringify([
          rows
            .filter(({ kind }) => kind !== 'same')
            .map(({ at: number, kind, person, changes, choices }) => [number, kind, person?.userId, changes, choices]),
          refused.map(({ sheet, row, refusal }) => [sheet, row, refusal.code]),
        ]),
      ),
      isStill: async (now) => JSON.stringify(await loadPeople(now)) === JSON.stringify(people),
      async write(acting, importId, decisions) {
        const planned = planTeachers(rows, decisions, people);
        if ('code' in planned) throw new Refused(planned);
        if (planned.length === 0) throw refuse('import-nothing');
        const added = planned.filter(({ userId }) => userId === null).map(({ after }) => after);
        const ids = await addAccounts(
          acting,
          added.map((one) => ({ ...one, hats: ['teacher'] })),
        );
        const changed = planned.flatMap(({ userId, before, after }) =>
          userId === null ? [] : [{ userId, before, after }],
        );
        for (const { userId, before, after } of changed) await bringTo(acting, userId, before!, after);
        const changes = [...added.map((after, n) => ({ userId: ids[n]!, before: null, after })), ...changed];
        await keepChanges(acting.db, importId, changes);
        return { result: { created: added.length, changed: changed.length, classes: 0 }, changes };
      },
    };
  },

  async undo(at, { importId, at: endedAt, locale }) {
    const changes = (await loadChanges<PersonFacts>(at.db, importId)).map(({ userId, before, after }) => ({
      userId: userId!,
      before,
      after: after!,
    }));
    const found = await personBuiltOn(at.db, { importId, at: endedAt }, changes);
    if (found) throw refuseBuiltOn(found.what, found.names, locale);
    const added = changes.filter(({ before }) => before === null).map(({ userId }) => userId);
    await at.db.userHats.destroy({ where: { userId: added } });
    await at.db.users.destroy({ where: { id: added } });
    for (const { userId, before, after } of changes) if (before) await bringTo(at, userId, after, before);
    if (added.length > 0) await at.note({ kind: 'accounts.unmade', users: added });
    return changes.map(({ userId, before, after }) => ({ userId, before: after, after: before }));
  },
};

/** One person from what was known of her to what is, with an event for each that says so. */
async function bringTo({ db, note }: ImportActing, userId: string, from: PersonFacts, to: PersonFacts): Promise<void> {
  const { account, name, personalId, staffCode } = to;
  await db.users.update({ account, name, personalId, staffCode }, { where: { id: userId } });
  if (from.name !== name) await note({ kind: 'account.renamed', userId, account, nameDigest: sha256(name) });
  if (from.personalId !== personalId || from.staffCode !== staffCode) await note({ kind: 'account.numbered', userId });
}

const shownRow = ({ at, sheet, row, kind, candidate, changes, doubt, choices }: ComparedTeacher): ShownRow => ({
  at,
  sheet,
  row,
  kind,
  code: candidate.staffCode,
  name: candidate.name,
  birthDate: candidate.birthDate,
  className: null,
  grade: null,
  changes: changes.map((change) => ({ ...change })),
  doubt,
  choices: [...choices],
});
