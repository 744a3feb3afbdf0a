import type { z } from 'zod';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { enterBreachSchema } from '../../../core/contract/breaches.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select, write } from '../../store/sql.js';
import { refuseChild } from './parts/refuse-child.js';
import { shownMoment } from './parts/shown-moment.js';

type EnterInput = z.output<typeof enterBreachSchema> & { readonly caller: Caller };

const LAST = 'SELECT MAX(number) AS last FROM breaches WHERE year = $1';
const INSERT = `
  INSERT INTO breaches (id, year, number, found_at, happened, what, kinds, pupils, parents, staff, done, entered_by, entered_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

/** Its 72 hours run from its discovery, whenever it is entered. Refuses with breach-future and breach-child. */
export const enterBreach = act({
  act: 'enter-breach',
  run: async (at, typed: EnterInput): Promise<{ breach: string; number: number }> => {
    const { when, what, kinds, pupils, parents, staff, done } = typed;
    const now = at.clock();
    const found = new Date(typed.foundAt);
    // By milliseconds: a year of five digits sorts before all others as text.
    if (found.getTime() > now.getTime()) throw refuse('breach-future', { moment: shownMoment(now) });
    const foundAt = found.toISOString();
    await refuseChild(at.db, when, what, done);
    const year = Number(dayInVietnam(now).slice(0, 4));
    const [before] = await select<{ last: number | null }>(at.db, LAST, [year]);
    const [id, number] = [at.newId(), (before?.last ?? 0) + 1];
    const said = [foundAt, when, what, JSON.stringify([...new Set(kinds)]), pupils, parents, staff, done];
    await write(at.db, INSERT, [id, year, number, ...said, at.caller.userId, now.toISOString()]);
    await at.note({ kind: 'breach.entered', breach: id, year, number, foundAt });
    return { breach: id, number };
  },
  refused: (_, code) => ({ kind: 'breach.refused', breach: null, code }),
});
