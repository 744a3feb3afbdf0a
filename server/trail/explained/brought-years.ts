import type { ExplainedTable } from './explained-table.js';

const brought = ({ broughtId }: { readonly broughtId: string }) => [broughtId];

/** Years pupils bring along, and the second persons' words on them. */
export const BROUGHT_YEARS: readonly ExplainedTable[] = [
  {
    table: 'brought_years',
    key: ['id'],
    history: true,
    of: { pupil: 'pupil_id', classId: 'class_id' },
    parts: {
      year: {
        columns: [
          ...[
            'pupil_id',
            'class_id',
            'school_year',
            'period',
            'grade',
            'school',
            'kind',
            'source',
            'content',
            'verdict',
          ],
          ...['file_name', 'file', 'file_digest', 'class_name', 'since', 'entered_by', 'entered_at'],
        ],
        by: { 'brought-year.entered': brought },
      },
    },
  },
  {
    table: 'brought_decisions',
    key: ['brought_id'],
    history: true,
    parts: {
      word: {
        columns: ['accepted', 'decided_by', 'decided_at'],
        by: { 'brought-year.confirmed': brought, 'brought-year.dropped': brought },
      },
    },
  },
];
