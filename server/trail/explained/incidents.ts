import type { ExplainedTable } from './explained-table.js';

/** What people report: kept for days, and proof of nothing. */
export const INCIDENTS: readonly ExplainedTable[] = [
  {
    table: 'incidents',
    key: ['id'],
    passing: {
      columns: ['reported_by', 'reported_at', 'text', 'diagnosis', 'state', 'changed_at'],
      by: ['incident.reported', 'incident.written-again', 'incident.answered', 'incident.closed', 'incident.lapsed'],
    },
  },
  {
    table: 'incident_letters',
    key: ['id'],
    passing: {
      columns: ['incident_id', 'kind', 'by_user', 'at', 'text', 'decision_number', 'decision_day', 'read_at'],
      by: ['incident.written-again', 'incident.answered', 'incident.answers-read'],
    },
  },
  {
    table: 'incident_pictures',
    key: ['incident_id'],
    passing: { columns: ['bytes'], by: ['incident.reported', 'incident.picture-shown'] },
  },
];
