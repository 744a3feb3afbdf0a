import type { StandIns } from '../../../core/contract/reports.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { waitingForStandIn } from './parts/waiting-for-stand-in.js';

const PEOPLE = 'SELECT id AS "userId", name FROM users WHERE active ORDER BY name, id';

/** Signatures of replacements whose signers have gone, and everybody who works at the school. */
export const readStandIns = look({
  act: 'name-stand-in',
  run: async (at, _: { readonly caller: Caller }): Promise<StandIns> => {
    const waiting = await waitingForStandIn(at);
    return {
      waiting: waiting.map(({ fromDay: _from, formerId: _former, ...one }) => one),
      people: waiting.length > 0 ? await select<StandIns['people'][number]>(at.db, PEOPLE, []) : [],
    };
  },
});
