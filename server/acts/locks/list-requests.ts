import type { z } from 'zod';
import type { LOCK_REQUEST_ENDPOINTS, ShownRequest } from '../../../core/contract/lock-requests.js';
import type { ShownOrder } from '../../../core/contract/locks.js';
import { isReleased, isSigned, type RecordState } from '../../../core/record/record-states.js';
import { canAmong, may } from '../../../core/rights/allow.js';
import { look, type Looking } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { LockAnswerRow, LockRequestRow } from '../../store/models/locks.js';
import { listOf, select } from '../../store/sql.js';
import { UNIT_IN_HAND } from '../../store/unit-sql.js';
import { pupilNames } from './parts/namesakes.js';
import { shownOrders } from './parts/shown-orders.js';

const SHOWN = 200;

/** Requests to open, the newest first: to who orders all of them, to a teacher her own. Sixteen statements. */
export const listRequests = look({
  act: 'read-own-requests',
  run: async (
    at,
    { caller }: { readonly caller: Caller },
  ): Promise<z.input<(typeof LOCK_REQUEST_ENDPOINTS)['lockRequests']['answer']>> => {
    const all = may(at.asker, 'read-locks');
    const rows = await at.db.lockRequests.findAll({
      where: all ? {} : { askedBy: caller.userId },
      order: [
        ['askedAt', 'DESC'],
        ['id', 'DESC'],
      ],
      limit: SHOWN,
      raw: true,
    });
    return { requests: await shown(at, rows), can: canAmong(at.asker, ['order-locks']) };
  },
});

async function shown(at: Looking, rows: readonly LockRequestRow[]): Promise<ShownRequest[]> {
  if (rows.length === 0) return [];
  const { db } = at;
  const answers = await db.lockAnswers.findAll({ where: { requestId: rows.map(({ id }) => id) }, raw: true });
  const cells = new Map(rows.map((row) => [row.id, JSON.parse(row.cells) as { pupil: string; field: string }[]]));
  const [classes, pupils, people, orders] = await Promise.all([
    db.classes.findAll({
      attributes: ['id', 'name', 'schoolYearId'],
      where: { id: rows.map(({ classId }) => classId) },
      raw: true,
    }),
    db.pupils.findAll({
      attributes: ['id', 'name'],
      where: { id: [...new Set([...cells.values()].flat().map(({ pupil }) => pupil))] },
      raw: true,
    }),
    db.users.findAll({
      attributes: ['id', 'name'],
      where: { id: [...rows.map(({ askedBy }) => askedBy), ...answers.map(({ answeredBy }) => answeredBy)] },
      raw: true,
    }),
    db.lockOrders.findAll({ where: { id: answers.flatMap(({ orderId }) => orderId ?? []) }, raw: true }),
  ]);
  const names = new Map([
    ...[...classes, ...people].map(({ id, name }) => [id, name] as const),
    ...(await pupilNames(db, pupils)),
  ]);
  const ordered = new Map((await shownOrders(at, orders)).map((order) => [order.id, order]));
  const signed = await signedAmong(
    db,
    rows.map(({ classId }) => classId),
  );
  const yearOf = new Map(classes.map(({ id, schoolYearId }) => [id, schoolYearId]));
  return rows.map(({ id, classId, period, reason, askedBy, askedAt }) => ({
    ...{ id, classId, period, reason, askedAt },
    className: names.get(classId) ?? '',
    schoolYear: yearOf.get(classId) ?? '',
    cells: cells.get(id)!.map(({ pupil, field }) => ({ pupil, field, name: names.get(pupil) ?? '' })),
    signed: cells.get(id)!.some(({ pupil }) => signed.has(`${classId} ${pupil}`)),
    askedBy: { userId: askedBy, name: names.get(askedBy) ?? '' },
    answer: answerOf(
      answers.find(({ requestId }) => requestId === id),
      names,
      ordered,
    ),
  }));
}

const SIGNED = `
  SELECT r.class_id AS "classId", r.pupil_id AS pupil, u.state FROM records r JOIN ${UNIT_IN_HAND} WHERE r.class_id IN `;

/** Class and pupil of whom a signed record stands that nobody has released. */
async function signedAmong(db: Looking['db'], classIds: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(classIds)];
  const lines = await select<{ classId: string; pupil: string; state: RecordState }>(db, SIGNED + listOf(ids), ids);
  const signed = lines.filter(({ state }) => isSigned(state) && !isReleased(state));
  return new Set(signed.map(({ classId, pupil }) => `${classId} ${pupil}`));
}

function answerOf(
  answer: LockAnswerRow | undefined,
  names: ReadonlyMap<string, string>,
  orders: ReadonlyMap<string, ShownOrder>,
): ShownRequest['answer'] {
  if (!answer) return null;
  const { answeredBy: userId, answeredAt: at, reason, orderId } = answer;
  const by = { userId, name: names.get(userId) ?? '' };
  return { by, at, reason, order: orderId === null ? null : (orders.get(orderId) ?? null) };
}
