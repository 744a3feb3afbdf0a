import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { oneIncident } from './parts/one-incident.js';
import { setState, wasWritten, writeLetter } from './parts/write-letter.js';

interface AgainInput {
  readonly caller: Caller;
  readonly incident: string;
  readonly id: string;
  readonly text: string;
}

/** Once, after an answer, also where it was closed: it is new again. Refuses with not-found, incident-not-answered and incident-written. */
export const writeIncidentAgain = act({
  act: 'report-incident',
  run: async (at, { caller: { userId: by }, incident, id, text }: AgainInput): Promise<Record<string, never>> => {
    const { state, again } = await oneIncident(at.db, incident, by);
    if (await wasWritten(at.db, { id, incident, by, kind: 'again' })) return {};
    if (Number(again) > 0) throw refuse('incident-written');
    if (state === 'new') throw refuse('incident-not-answered');
    const now = at.clock().toISOString();
    await writeLetter(at.db, { id, incident, kind: 'again', by, at: now, text, decision: null });
    await setState(at.db, incident, 'new', now);
    await at.note({ kind: 'incident.written-again', incident });
    return {};
  },
});
