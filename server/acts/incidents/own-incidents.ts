import type { OwnIncidents } from '../../../core/contract/incidents.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { type IncidentLine, LINE, withLetters } from './parts/with-letters.js';

const OWN = `
  SELECT ${LINE} FROM incidents i JOIN users u ON u.id = i.reported_by
  WHERE i.reported_by = $1 ORDER BY i.reported_at DESC, i.id LIMIT 200`;

/** What she reported, two hundred at most. */
export const ownIncidents = look({
  act: 'report-incident',
  run: async ({ db }, { caller }: { readonly caller: Caller }): Promise<OwnIncidents> => {
    const incidents = await withLetters(db, await select<IncidentLine>(db, OWN, [caller.userId]));
    return {
      incidents: incidents.map(({ by: _, ...one }) => ({
        ...one,
        mayWriteAgain: one.state !== 'new' && !one.letters.some(({ kind }) => kind === 'again'),
      })),
    };
  },
});
