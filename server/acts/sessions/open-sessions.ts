import { Op, type WhereOptions } from 'sequelize';
import { IDLE } from '../../ground/session-rules.js';
import type { SessionRow } from '../../store/models/people.js';

/** Of sessions those a token is still good for, as `where`. */
export const openSessions = (now: Date): WhereOptions<SessionRow> & object => ({
  endsAt: { [Op.gt]: now.toISOString() },
  seenAt: { [Op.gt]: new Date(now.getTime() - IDLE).toISOString() },
});
