import { dayInVietnam } from '../../../core/codes/day.js';
import type { FamilyRequests } from '../../../core/contract/families.js';
import { canAmong } from '../../../core/rights/allow.js';
import { groupBy } from '../../ground/group-by.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';

const REQUESTS = `
  SELECT f.id, f.year, f.number, f.kind, f.pupil_id AS pupil, p.name, f.asker, f.relation, f.proof, f.purpose,
    f.limits AS "limit", f.received_on AS "receivedOn", f.answer_by AS "answerBy", u.name AS "enteredBy", f.state, f.answer,
    w.name AS "answeredBy", f.answered_at AS "answeredAt", f.until, t.name AS "takenBackBy",
    s.withdrawn_at AS "takenBackAt", s.reason AS "takenBackFor"
  FROM family_requests f JOIN pupils p ON p.id = f.pupil_id JOIN users u ON u.id = f.entered_by
    LEFT JOIN users w ON w.id = f.answered_by LEFT JOIN soft_copy_withdrawals s ON s.request_id = f.id
    LEFT JOIN users t ON t.id = s.withdrawn_by
  ORDER BY CASE f.state WHEN 'open' THEN 0 ELSE 1 END, CASE f.state WHEN 'open' THEN f.answer_by ELSE '' END,
    f.year DESC, f.number DESC LIMIT 500`;

const COPIES = `
  SELECT s.request_id AS request, s.year, s.number, u.name AS by, s.taken_at AS at FROM soft_copies s
    JOIN users u ON u.id = s.taken_by ORDER BY s.year DESC, s.number DESC LIMIT 500`;

type Line = Omit<FamilyRequests['requests'][number], 'overdue' | 'copies' | 'withdrawn'> & {
  readonly takenBackBy: string | null;
  readonly takenBackAt: string | null;
  readonly takenBackFor: string | null;
};
type Copy = FamilyRequests['requests'][number]['copies'][number] & { readonly request: string };

/** Five hundred at most. */
export const listFamilyRequests = look({
  act: 'read-family-requests',
  run: async ({ db, asker, clock }, _: { readonly caller: Caller }): Promise<FamilyRequests> => {
    const today = dayInVietnam(clock());
    const requests = await select<Line>(db, REQUESTS, []);
    const copies = groupBy((await select<Copy>(db, COPIES, [])).reverse(), ({ request }) => request);
    return {
      today,
      requests: requests.map(({ takenBackBy: by, takenBackAt: at, takenBackFor: reason, ...one }) => ({
        ...one,
        withdrawn: by === null || at === null || reason === null ? null : { by, at, reason },
        overdue: one.state === 'open' && one.answerBy < today,
        copies: (copies.get(one.id) ?? []).map(({ request: _, ...copy }) => copy),
      })),
      can: canAmong(asker, ['enter-family-request', 'answer-family-request']),
    };
  },
});
