import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { oneIncident } from './parts/one-incident.js';
import { setState } from './parts/write-letter.js';

/** Nothing is left to do; said again, nothing changes. Refuses with not-found and incident-not-answered. */
export const closeIncident = act({
  act: 'answer-incidents',
  run: async (at, { incident }: { readonly caller: Caller; readonly incident: string }) => {
    const { state } = await oneIncident(at.db, incident, null);
    if (state === 'new') throw refuse('incident-not-answered');
    if (state === 'closed') return {};
    await setState(at.db, incident, 'closed', at.clock().toISOString());
    await at.note({ kind: 'incident.closed', incident });
    return {};
  },
});
