import type { ExplainedTable } from './explained-table.js';

export const REMINDERS: readonly ExplainedTable[] = [
  {
    table: 'reminders',
    key: ['id'],
    history: true,
    parts: {
      reminder: {
        columns: [
          ...['batch_id', 'school_year_id', 'class_id', 'user_id', 'kind', 'period', 'subject', 'n', 'until', 'day'],
          ...['reminded_by', 'reminded_at'],
        ],
        subjects: [['batch_id']],
        by: { 'reminders.given': ({ batchId }) => [batchId] },
      },
    },
  },
];
