import type { Incidents } from '../../../core/contract/incidents.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { type IncidentLine, LINE, withLetters } from './parts/with-letters.js';

const ALL = `
  SELECT ${LINE} FROM incidents i JOIN users u ON u.id = i.reported_by
  ORDER BY CASE i.state WHEN 'new' THEN 0 ELSE 1 END, CASE i.state WHEN 'new' THEN i.changed_at ELSE '' END,
    i.changed_at DESC, i.id LIMIT 500`;

/** What everybody reported, five hundred at most. */
export const listIncidents = look({
  act: 'answer-incidents',
  run: async ({ db, asker }, _: { readonly caller: Caller }): Promise<Incidents> => ({
    incidents: await withLetters(db, await select<IncidentLine>(db, ALL, [])),
    can: canAmong(asker, ['answer-incidents']),
  }),
});
