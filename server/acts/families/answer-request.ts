import type { z } from 'zod';
import type { answerFamilyRequestSchema } from '../../../core/contract/families.js';
import { addDays, dayInVietnam } from '../../../core/codes/day.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { write } from '../../store/sql.js';
import { oneRequest } from './parts/one-request.js';

type AnswerInput = z.output<typeof answerFamilyRequestSchema> & { readonly caller: Caller; readonly request: string };

const ANSWER =
  'UPDATE family_requests SET state = $1, answer = $2, answered_by = $3, answered_at = $4, until = $5 WHERE id = $6';

/** A limit on one parent is kept (L4). A soft copy is granted for days. Refuses with not-found, family-answered, family-limited and family-days. */
export const answerFamilyRequest = act({
  act: 'answer-family-request',
  run: async (at, { request, grant, answer, days }: AnswerInput): Promise<Record<string, never>> => {
    const { kind, state, limit, pupil } = await oneRequest(at.db, request);
    if (state !== 'open') throw refuse('family-answered');
    if (grant && limit !== '') throw refuse('family-limited');
    const copies = grant && kind === 'soft-copy';
    if (copies && days === null) throw refuse('family-days');
    const until = copies ? addDays(dayInVietnam(at.clock()), days! - 1) : null;
    const by = [at.caller.userId, at.clock().toISOString()];
    await write(at.db, ANSWER, [grant ? 'granted' : 'refused', answer, ...by, until, request]);
    await at.note({
      ...{ kind: 'family.answered', request, pupilId: pupil, granted: grant },
      answerDigest: sha256(answer),
      ...(until !== null && { until }),
    });
    return {};
  },
  refused: ({ request }, code) => ({ kind: 'family.refused', request, code }),
});
