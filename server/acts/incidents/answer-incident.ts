import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { committeeNow } from '../committee/parts/committee-now.js';
import { oneIncident } from './parts/one-incident.js';
import { setState, wasWritten, writeLetter } from './parts/write-letter.js';

interface AnswerInput {
  readonly caller: Caller;
  readonly incident: string;
  readonly id: string;
  readonly text: string;
  readonly close: boolean;
}

/** With the decision on Ban Quản trị its writer is named in (G14). Refuses with not-found and incident-answered. */
export const answerIncident = act({
  act: 'answer-incidents',
  run: async (
    at,
    { caller: { userId: by }, incident, id, text, close }: AnswerInput,
  ): Promise<Record<string, never>> => {
    const { state } = await oneIncident(at.db, incident, null);
    if (await wasWritten(at.db, { id, incident, by, kind: 'answer' })) return {};
    if (state !== 'new') throw refuse('incident-answered');
    const committee = await committeeNow(at);
    const decision = committee?.members.some(({ userId }) => userId === by) ? committee : null;
    const now = at.clock().toISOString();
    await writeLetter(at.db, { id, incident, kind: 'answer', by, at: now, text, decision });
    await setState(at.db, incident, close ? 'closed' : 'answered', now);
    await at.note({ kind: 'incident.answered', incident, closed: close });
    return {};
  },
});
