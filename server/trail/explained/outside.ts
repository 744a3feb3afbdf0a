import type { ExplainedTable } from './explained-table.js';

/** Copies on paper and inspections. */
export const OUTSIDE: readonly ExplainedTable[] = [
  {
    table: 'paper_copies',
    key: ['id'],
    history: true,
    of: { unit: 'unit_id' },
    parts: {
      copy: {
        columns: ['year', 'number', 'unit_id', 'purpose', 'digest', 'printed_by', 'printed_at'],
        subjects: [['year', 'number']],
        by: { 'copy.printed': ({ year, copy }) => [`${year} ${copy}`] },
      },
    },
  },
  {
    table: 'inspections',
    key: ['id'],
    history: true,
    parts: {
      inspection: {
        columns: [
          ...['user_id', 'decision', 'decided_on', 'authority', 'years', 'classes', 'from_day', 'to_day', 'opened_by'],
          'opened_at',
        ],
        by: { 'inspection.opened': ({ inspectionId }) => [inspectionId] },
      },
    },
  },
];
