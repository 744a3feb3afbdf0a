import { dayInVietnam, type Day } from '../../../core/codes/day.js';
import type { ShownGrant } from '../../../core/words/soft-copy-words.js';
import type { Deps } from '../../runner/deps.js';
import { readFrom } from '../../store/read-from.js';
import { select } from '../../store/sql.js';

export interface GrantAtCode {
  readonly state: ShownGrant;
  /** By when it is answered; the last day; or the day it was withdrawn or refused. */
  readonly day: Day;
}

const REQUEST = `
  SELECT f.answer_by AS "answerBy", f.answered_at AS "answeredAt", f.until, w.withdrawn_at AS "withdrawnAt"
  FROM family_requests f LEFT JOIN soft_copy_withdrawals w ON w.request_id = f.id
  WHERE f.id = $1 AND f.kind = 'soft-copy'`;

interface Line {
  readonly answerBy: Day;
  readonly answeredAt: string | null;
  readonly until: Day | null;
  readonly withdrawnAt: string | null;
}

/**
 * How a request for a soft copy stands, for whoever holds its code: neither whose it is nor of whom, nor a reason. Its code is
 * random (UUID v4): who has none finds none. Null for one there is none of.
 */
export async function grantAtCode(deps: Deps, code: string): Promise<GrantAtCode | null> {
  const [line] = await readFrom(deps.db, (reader) => select<Line>(reader, REQUEST, [code]));
  if (!line) return null;
  const { answerBy, answeredAt, until, withdrawnAt } = line;
  const on = (moment: string): Day => dayInVietnam(new Date(moment));
  if (withdrawnAt !== null) return { state: 'withdrawn', day: on(withdrawnAt) };
  if (until !== null) return { state: until < dayInVietnam(deps.clock()) ? 'over' : 'granted', day: until };
  return answeredAt === null ? { state: 'open', day: answerBy } : { state: 'refused', day: on(answeredAt) };
}
