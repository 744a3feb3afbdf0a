/** Classes to hand over, and to confirm as received (TT27 article 12). */
import type { Asker } from '../../../core/rights/allow.js';
import { may } from '../../../core/rights/allow.js';
import type { Reading } from '../../runner/deps.js';
import { listOf, select } from '../../store/sql.js';
import { wentFrom } from '../handover/own-handovers.js';
import type { Found } from './work-lines.js';

/** Followed by a list of classes. */
const GIVEN = `
  SELECT c.id AS "classId", c.name AS "className", COUNT(*) AS n
  FROM handovers h JOIN classes c ON c.id = h.class_id
  WHERE h.received_at IS NULL AND h.class_id IN `;
const SAID = `
  SELECT from_class_id AS "fromId", class_id AS "classId" FROM handovers WHERE from_class_id IN `;

export interface HandoverWork {
  /** Pupils whose next teacher has been told nothing. */
  readonly give: number;
  readonly receive: readonly Found[];
}

/** Three statements at most; none for whoever is no teacher. */
export async function handoverWork(at: Reading, asker: Asker): Promise<HandoverWork> {
  if (!asker.hats.includes('teacher')) return { give: 0, receive: [] };
  const led = asker.duties
    .map(({ classId }) => classId)
    .filter((classId, i, all) => all.indexOf(classId) === i && may(asker, 'receive-handover', { classId }));
  const [went, waiting] = await Promise.all([
    wentFrom({ db: at.db, asker: { ...asker, hats: ['teacher'] } }),
    led.length === 0
      ? []
      : select<{ classId: string; className: string; n: number | string }>(
          at.db,
          `${GIVEN}${listOf(led)} GROUP BY c.id, c.name`,
          led,
        ),
  ]);
  const from = [...new Set(went.map(({ fromId }) => fromId))];
  const said =
    from.length === 0 ? [] : await select<{ fromId: string; classId: string }>(at.db, `${SAID}${listOf(from)}`, from);
  const told = new Set(said.map(({ fromId, classId }) => `${fromId} ${classId}`));
  return {
    give: went.filter(({ fromId, classId }) => !told.has(`${fromId} ${classId}`)).length,
    receive: waiting.map(({ n, ...place }) => ({ ...place, subject: null, n: Number(n) })),
  };
}
