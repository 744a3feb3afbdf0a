import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select, write } from '../../store/sql.js';
import { oneIncident } from './parts/one-incident.js';

const UNREAD =
  "SELECT id FROM incident_letters WHERE incident_id = $1 AND kind = 'answer' AND read_at IS NULL ORDER BY at";
const READ = "UPDATE incident_letters SET read_at = $1 WHERE incident_id = $2 AND kind = 'answer' AND read_at IS NULL";

/** She has read what was answered; said again, nothing changes. Refuses with not-found. */
export const readIncidentAnswers = act({
  act: 'report-incident',
  run: async (at, { caller, incident }: { readonly caller: Caller; readonly incident: string }) => {
    await oneIncident(at.db, incident, caller.userId);
    if ((await select(at.db, UNREAD, [incident])).length === 0) return {};
    await write(at.db, READ, [at.clock().toISOString(), incident]);
    await at.note({ kind: 'incident.answers-read', incident });
    return {};
  },
});
