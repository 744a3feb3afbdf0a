import type { ExplainedTable } from './explained-table.js';

export const CHECKS: readonly ExplainedTable[] = [
  {
    table: 'progress_checks',
    key: ['id'],
    history: true,
    parts: {
      check: {
        columns: ['school_year_id', 'period', 'class_ids', 'note', 'stages', 'checked_by', 'checked_at'],
        by: { 'progress.checked': ({ check }) => [check] },
      },
    },
  },
  {
    table: 'self_checks',
    key: ['id'],
    history: true,
    parts: {
      check: {
        columns: ['from_day', 'to_day', 'content', 'made_by', 'made_at'],
        by: { 'self-check.made': ({ check }) => [check] },
      },
    },
  },
];
