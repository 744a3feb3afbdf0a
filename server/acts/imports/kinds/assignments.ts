import {
  type AssignmentComparison,
  compareAssignments,
  type ComparedAssignment,
  type KnownDuties,
  planAssignments,
} from '../../../../core/import/compare-assignments.js';
import { meantBy } from '../../../../core/import/compared-row.js';
import { type AssignmentCandidate, readAssignments } from '../../../../core/import/read-assignments.js';
import type { ListRead } from '../../../../core/import/read-list.js';
import { sha256 } from '../../../ground/digests.js';
import { refuse } from '../../../ground/refused.js';
import type { Reading } from '../../../runner/deps.js';
import { carryOutDuties, judgeDuties } from '../../duties/parts/carry-out-duties.js';
import { lastingWorld } from '../../duties/parts/former-world.js';
import { loadDutyWorld } from '../../duties/parts/load-duty-world.js';
import { yearConfirmedAt } from '../../duties/parts/year-confirmed.js';
import { propose } from '../../waiting/propose.js';
import { dutyBuiltOn, dutiesNow, keptDuties, putBack } from '../parts/duty-state.js';
import type { KindOfImport, ShownRow } from '../parts/kind.js';
import { keepChanges } from '../parts/kept-changes.js';
import { loadPeople } from '../parts/load-people.js';
import { refuseBuiltOn } from '../parts/refuse-built-on.js';

/** Who teaches and leads which class. What the administrator imports after the year was confirmed waits (decision 31). */
export const ASSIGNMENTS: KindOfImport = {
  read: readAssignments,
  some: `SELECT 1 AS one FROM assignments a JOIN classes c ON c.id = a.class_id WHERE c.school_year_id = $1 LIMIT 1`,

  async hold(at, { file, day }) {
    const known = await loadDuties(at, day);
    const comparison = compareAssignments((file as ListRead<AssignmentCandidate>).candidates, known);
    return {
      preview: previewOf(comparison, known),
      seen: seenOf(comparison),
      isStill: async (now) => JSON.stringify(await loadDuties(now, day)) === JSON.stringify(known),
      async write(acting, importId, decisions) {
        const { changes, created, changed } = planAssignments(comparison, decisions, known);
        if (changes.length === 0) throw refuse('import-nothing');
        const { schoolYear, today } = await judgeDuties(acting, changes);
        const atOnce = acting.permit.hat === 'principal' || (await yearConfirmedAt(acting.db, schoolYear)) === null;
        const result = { created, changed, classes: 0 };
        if (!atOnce) {
          const proposalId = await propose(acting, 'duties', { schoolYear, madeOn: today, changes });
          const waits = [{ dutyId: null, before: null, after: { proposalId } }];
          await keepChanges(acting.db, importId, waits);
          return { result: { ...result, waits: true }, changes: waits };
        }
        const before = await dutiesNow(acting.db, schoolYear);
        await carryOutDuties(acting, { schoolYear }, changes, null);
        const kept = keptDuties(before, await dutiesNow(acting.db, schoolYear));
        await keepChanges(acting.db, importId, kept);
        return { result, changes: kept };
      },
    };
  },

  async undo(at, { importId, schoolYear, at: endedAt, locale }) {
    const { proposalId, found, kept } = await dutyBuiltOn(at.db, { importId, at: endedAt, schoolYear });
    if (found) throw refuseBuiltOn(found.what, found.names, locale);
    await putBack(at, { proposalId, kept, schoolYear });
    return kept.map(({ dutyId, before, after }) => ({ dutyId, before: after, after: before }));
  },
};

async function loadDuties(at: Reading, day: string): Promise<KnownDuties> {
  const [world, people] = await Promise.all([loadDutyWorld(at), loadPeople(at)]);
  return {
    // As the changes will be judged.
    world: lastingWorld(world),
    day,
    people: people.map(({ userId, name, account, staffCode, active }) => ({
      userId,
      name,
      account,
      staffCode,
      active,
    })),
  };
}

function previewOf({ rows, refused, leftOut }: AssignmentComparison, { people, world }: KnownDuties) {
  const named = new Set(rows.flatMap(({ choices }) => choices.map(meantBy)));
  const classes = new Map(world.classes.map(({ id, name }) => [id, name]));
  const byId = new Map(people.map((person) => [person.userId, person]));
  return {
    rows: rows.map((row) => shownRow(row, classes)),
    refused,
    newClasses: [],
    mostlyUnknown: false,
    leftOut: leftOut.map(({ userId, classId, subject }) => ({
      code: byId.get(userId)?.account ?? '',
      name: byId.get(userId)?.name ?? '',
      className: classes.get(classId) ?? '',
      subject,
    })),
    people: Object.fromEntries(
      people
        .filter(({ userId }) => named.has(userId))
        .map(({ userId, name, account }) => [userId, `${name} (${account})`]),
    ),
  };
}

const seenOf = ({ rows, refused }: AssignmentComparison): string =>
  sha256(
    JSON.stringify([
      rows
        .filter(({ kind }) => kind !== 'same')
        .map(({ at, kind, person, changes, choices }) => [at, kind, person?.userId, changes, choices]),
      refused.map(({ sheet, row, refusal }) => [sheet, row, refusal.code]),
    ]),
  );

const shownRow = (
  { at, sheet, row, kind, candidate, classId, person, changes, doubt, choices }: ComparedAssignment,
  classes: ReadonlyMap<string, string>,
): ShownRow => ({
  at,
  sheet,
  row,
  kind,
  code: person?.account ?? null,
  name: person?.name ?? candidate.name,
  birthDate: null,
  className: classes.get(classId) ?? candidate.className,
  grade: null,
  subject: candidate.subject,
  changes: changes.map((change) => ({ ...change })),
  doubt,
  choices: [...choices],
});
