/** Duties as an import finds and leaves them, line by line. */
import type { DutyLine } from '../../../../core/duties/duty-line.js';
import type { Acting } from '../../../runner/act.js';
import type { Reader } from '../../../store/reader.js';
import { places, select, write } from '../../../store/sql.js';
import type { BuiltOn } from './built-on.js';
import { changedByLater, type KeptChange, loadChanges } from './kept-changes.js';
import { chunksOf } from './pupil-state.js';

export type DutyState = Omit<DutyLine, 'id'>;
/** Where the principal has not given her word yet all an import made is the question to her. */
export type KeptDuty = Pick<KeptChange<DutyState>, 'dutyId' | 'before' | 'after'>;

const LINES = `
  SELECT a.id, a.user_id AS "userId", a.class_id AS "classId", a.subject, a.responsible, a.from_day AS "fromDay",
    a.to_day AS "toDay"
  FROM assignments a JOIN classes c ON c.id = a.class_id WHERE c.school_year_id = $1 ORDER BY a.id`;

/** By their ids. One statement. */
export async function dutiesNow(db: Reader, schoolYear: string): Promise<Map<number, DutyState>> {
  type Line = Omit<DutyLine, 'responsible'> & { readonly responsible: boolean | number };
  const lines = await select<Line>(db, LINES, [schoolYear]);
  return new Map(lines.map(({ id, responsible, ...line }) => [id, { ...line, responsible: Boolean(responsible) }]));
}

const textOf = (state: DutyState | undefined): string =>
  state
    ? JSON.stringify([state.userId, state.classId, state.subject, state.responsible, state.fromDay, state.toDay])
    : '';

/** What became of which line. */
export const keptDuties = (before: ReadonlyMap<number, DutyState>, after: ReadonlyMap<number, DutyState>): KeptDuty[] =>
  [...after].flatMap(([dutyId, state]) =>
    textOf(before.get(dutyId)) === textOf(state) ? [] : [{ dutyId, before: before.get(dutyId) ?? null, after: state }],
  );

interface Since {
  readonly importId: string;
  readonly at: string;
  readonly schoolYear: string;
}

export interface DutiesToPutBack {
  /** The question to the principal, where the import waited for her word. */
  readonly proposalId: string | null;
  readonly kept: readonly KeptDuty[];
}

type Kept = DutyState | { readonly proposalId: string };

/** What an import of duties changed, and the first thing found that builds on it. */
export async function dutyBuiltOn(
  db: Reader,
  since: Since,
): Promise<DutiesToPutBack & { readonly found: { readonly what: BuiltOn; readonly names: readonly string[] } | null }> {
  const changes = await loadChanges<Kept>(db, since.importId);
  const [first] = changes;
  if (first?.after && 'proposalId' in first.after) {
    const { proposalId } = first.after;
    const row = await db.proposals.findByPk(proposalId, { raw: true });
    const isDecided = row !== null && row.decidedAt !== null;
    return { proposalId, kept: [], found: isDecided && row.accepted ? { what: 'word', names: [] } : null };
  }
  const kept = changes as readonly KeptChange<DutyState>[];
  const ids = kept.map(({ dutyId }) => dutyId!);
  const later = await changedByLater(db, 'duty', ids, since);
  const now = await dutiesNow(db, since.schoolYear);
  const moved = kept.filter(({ dutyId, after }) => textOf(now.get(dutyId!)) !== textOf(after ?? undefined));
  const signed = await signedSince(db, kept, since);
  const pushed = await pushedSince(db, kept, since);
  const namesOf = async (which: readonly KeptDuty[]): Promise<string[]> => {
    const users = [...new Set(which.flatMap(({ after }) => (after ? [after.userId] : [])))];
    return (await db.users.findAll({ where: { id: users }, raw: true })).map(({ name }) => name);
  };
  const first3: readonly (readonly [BuiltOn, readonly KeptDuty[]])[] = [
    ['import', kept.filter(({ dutyId }) => later.has(dutyId!))],
    ['signature', signed],
    ['push', pushed],
    ['change', moved],
  ];
  const built = first3.find(([, which]) => which.length > 0);
  return { proposalId: null, kept, found: built ? { what: built[0], names: await namesOf(built[1]) } : null };
}

/** A new line under which somebody has signed since. */
async function signedSince(db: Reader, kept: readonly KeptDuty[], { at, schoolYear }: Since): Promise<KeptDuty[]> {
  const lists = await select<{ readonly classId: string; readonly userId: string }>(
    db,
    `SELECT DISTINCT l.class_id AS "classId", l.signer AS "userId" FROM subject_lists l JOIN classes c ON c.id = l.class_id
     WHERE l.received_at >= $1 AND c.school_year_id = $2`,
    [at, schoolYear],
  );
  const records = await select<{ readonly classId: string; readonly userId: string }>(
    db,
    `SELECT DISTINCT r.class_id AS "classId", s.signer AS "userId" FROM records r
     JOIN record_signatures s ON s.record_id = r.id JOIN classes c ON c.id = r.class_id
     WHERE s.received_at >= $1 AND c.school_year_id = $2`,
    [at, schoolYear],
  );
  const by = new Set([...lists, ...records].map(({ classId, userId }) => `${classId} ${userId}`));
  return kept.filter(({ after }) => after && by.has(`${after.classId} ${after.userId}`));
}

/** Values that came under a line the import gave. */
async function pushedSince(db: Reader, kept: readonly KeptDuty[], { at, schoolYear }: Since): Promise<KeptDuty[]> {
  const pushes = await select<{ readonly classId: string; readonly userId: string }>(
    db,
    `SELECT DISTINCT s.class_id AS "classId", v.author AS "userId" FROM sheet_revisions v JOIN sheets s ON s.id = v.sheet_id
     JOIN classes c ON c.id = s.class_id WHERE v.received_at >= $1 AND c.school_year_id = $2`,
    [at, schoolYear],
  );
  const by = new Set(pushes.map(({ classId, userId }) => `${classId} ${userId}`));
  return kept.filter(({ before, after }) => before === null && after && by.has(`${after.classId} ${after.userId}`));
}

const END = 'UPDATE assignments SET to_day = $1 WHERE id = $2';

/** The lines as they were, with their event; what waits for the principal's word does so no more. */
export async function putBack(
  at: Pick<Acting, 'db' | 'note' | 'caller' | 'clock'>,
  { proposalId, kept, schoolYear }: DutiesToPutBack & { readonly schoolYear: string },
): Promise<void> {
  if (proposalId !== null) {
    const decidedAt = at.clock().toISOString();
    const withdrawn = { accepted: false, decidedBy: at.caller.userId, decidedAt, reason: null };
    await at.db.proposals.update(withdrawn, { where: { id: proposalId, decidedAt: null } });
    await at.note({ kind: 'change.withdrawn', proposalId });
    return;
  }
  const given = kept.flatMap(({ dutyId, before }) => (before === null ? [dutyId!] : []));
  for (const some of chunksOf(given)) {
    await write(at.db, `DELETE FROM assignments WHERE id IN (${places(1, some)})`, some);
  }
  const ended = kept.flatMap(({ dutyId, before }) => (before === null ? [] : [{ id: dutyId!, toDay: before.toDay }]));
  for (const { id, toDay } of ended) await write(at.db, END, [toDay, id]);
  await at.note({ kind: 'duties.put-back', schoolYear, given, ended });
}
