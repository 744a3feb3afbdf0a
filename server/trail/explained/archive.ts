import type { ExplainedTable } from './explained-table.js';

export const ARCHIVE: readonly ExplainedTable[] = [
  {
    table: 'archived_sheets',
    key: ['id'],
    history: true,
    parts: {
      sheet: {
        columns: [
          ...['class_id', 'period', 'number', 'revision', 'until', 'made_at', 'values_digest', 'print', 'print_digest'],
        ],
        subjects: [['class_id', 'period', 'number']],
        by: { 'sheet.archived': ({ classId, period, number }) => [`${classId} ${period} ${number}`] },
      },
    },
  },
];
