import type { z } from 'zod';
import { dayInVietnam, shownDay } from '../../../core/codes/day.js';
import type { nameDataOfficerSchema } from '../../../core/contract/breaches.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select, write } from '../../store/sql.js';

type NameInput = z.output<typeof nameDataOfficerSchema> & { readonly caller: Caller };

const LAST = 'SELECT MAX(from_day) AS "from", MAX(number) AS number FROM data_officers';
const INSERT = `
  INSERT INTO data_officers (id, number, name, phone, from_day, document, entered_by, entered_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/**
 * Who was in charge before stays with her days; one named from the same day again puts a slip right. She may be nobody with an
 * account here. Refuses with officer-future and officer-before.
 */
export const nameDataOfficer = act({
  act: 'name-data-officer',
  run: async (at, { name, phone, from, document }: NameInput): Promise<Record<string, never>> => {
    const now = at.clock();
    const today = dayInVietnam(now);
    if (from > today) throw refuse('officer-future', { day: shownDay(today) });
    const [found] = await select<{ from: string | null; number: number | null }>(at.db, LAST, []);
    const last = found?.from ?? null;
    if (last !== null && from < last) throw refuse('officer-before', { day: shownDay(last) });
    const id = at.newId();
    const number = (found?.number ?? 0) + 1;
    await write(at.db, INSERT, [id, number, name, phone, from, document, at.caller.userId, now.toISOString()]);
    await at.note({ kind: 'data-officer.named', officer: id, from });
    return {};
  },
  refused: (_, code) => ({ kind: 'breach.refused', breach: null, code }),
});
