import type { z } from 'zod';
import type { nameStandInSchema } from '../../../core/contract/reports.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { waitingForStandIn } from './parts/waiting-for-stand-in.js';

export interface NameStandInInput extends z.output<typeof nameStandInSchema> {
  readonly caller: Caller;
}

/**
 * The principal names who signs the replacements of a former year's class in the place of somebody who has gone (H12): the duty is
 * hers from the year's last day on, or from the day it was taken over after that, for as long as duties of that year last. Refuses with stand-in-not-needed and stand-in-person.
 */
export const nameStandIn = act({
  act: 'name-stand-in',
  run: async (at, { line, userId, reason }: NameStandInInput): Promise<void> => {
    const { db } = at;
    const asked = (await waitingForStandIn(at)).find((one) => one.line === line);
    if (!asked) throw refuse('stand-in-not-needed');
    const person = await db.users.findByPk(userId, { raw: true });
    if (!person?.active || userId === asked.formerId) throw refuse('stand-in-person', { name: person?.name ?? userId });
    const { classId, subject, fromDay } = asked;
    const { id: assignment } = await db.assignments.create({
      ...{ userId, classId, subject, duty: subject === null ? 'homeroom' : 'subject', responsible: true },
      ...{ fromDay, toDay: null, inPlaceOf: line },
    });
    const reasonDigest = sha256(reason);
    await at.note({ kind: 'stand-in.named', classId, userId, subject, inPlaceOf: line, assignment, reasonDigest });
  },
});
