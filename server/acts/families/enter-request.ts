import type { z } from 'zod';
import { dayInVietnam, shownDay } from '../../../core/codes/day.js';
import type { enterFamilyRequestSchema } from '../../../core/contract/families.js';
import { answerBy } from '../../../core/families/answer-days.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select, write } from '../../store/sql.js';

type EnterInput = z.output<typeof enterFamilyRequestSchema> & { readonly caller: Caller };

const LAST = 'SELECT MAX(number) AS last FROM family_requests WHERE year = $1';
const INSERT = `
  INSERT INTO family_requests (id, year, number, kind, pupil_id, asker, relation, proof, purpose, limits, received_on, answer_by,
    entered_by, entered_at, state)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'open')`;

/** Its clock runs from the day it came, whenever it is entered. Refuses with not-found and family-day. */
export const enterFamilyRequest = act({
  act: 'enter-family-request',
  run: async (at, typed: EnterInput): Promise<{ request: string; number: number }> => {
    const { pupilId, kind, asker, relation, proof, purpose, limit, receivedOn } = typed;
    const today = dayInVietnam(at.clock());
    if (receivedOn > today) throw refuse('family-day', { day: shownDay(today) });
    if (!(await at.db.pupils.findByPk(pupilId, { attributes: ['id'], raw: true }))) throw refuse('not-found');
    const year = Number(today.slice(0, 4));
    const [found] = await select<{ last: number | null }>(at.db, LAST, [year]);
    const [id, number] = [at.newId(), (found?.last ?? 0) + 1];
    const said = [kind, pupilId, asker, relation, proof, purpose, limit, receivedOn, answerBy(receivedOn)];
    await write(at.db, INSERT, [id, year, number, ...said, at.caller.userId, at.clock().toISOString()]);
    await at.note({ kind: 'family.asked', request: id, pupilId, what: kind, year, number });
    return { request: id, number };
  },
  refused: (_, code) => ({ kind: 'family.refused', request: null, code }),
});
