import { Op, type WhereOptions } from 'sequelize';
import { idleOf } from '../../ground/session-rules.js';
import type { SessionRow } from '../../store/models/people.js';

/** Of sessions those a token is still good for, as `where`; `idleMinutes` as the school's rules have it. */
export const openSessions = (now: Date, idleMinutes: number): WhereOptions<SessionRow> & object => ({
  endsAt: { [Op.gt]: now.toISOString() },
  seenAt: { [Op.gt]: new Date(now.getTime() - idleOf(idleMinutes)).toISOString() },
});
