import type { z } from 'zod';
import type { answerFamilyRequestSchema } from '../../../core/contract/families.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { write } from '../../store/sql.js';
import { oneRequest } from './parts/one-request.js';

type AnswerInput = z.output<typeof answerFamilyRequestSchema> & { readonly caller: Caller; readonly request: string };

const ANSWER = 'UPDATE family_requests SET state = $1, answer = $2, answered_by = $3, answered_at = $4 WHERE id = $5';

/** A limit on one parent is kept (L4). Refuses with not-found, family-answered and family-limited. */
export const answerFamilyRequest = act({
  act: 'answer-family-request',
  run: async (at, { request, grant, answer }: AnswerInput): Promise<Record<string, never>> => {
    const { state, limit, pupil } = await oneRequest(at.db, request);
    if (state !== 'open') throw refuse('family-answered');
    if (grant && limit !== '') throw refuse('family-limited');
    const by = [at.caller.userId, at.clock().toISOString()];
    await write(at.db, ANSWER, [grant ? 'granted' : 'refused', answer, ...by, request]);
    await at.note({
      ...{ kind: 'family.answered', request, pupilId: pupil, granted: grant },
      answerDigest: sha256(answer),
    });
    return {};
  },
  refused: ({ request }, code) => ({ kind: 'family.refused', request, code }),
});
