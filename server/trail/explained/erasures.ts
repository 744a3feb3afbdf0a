import type { ExplainedTable } from './explained-table.js';

const order = ({ erasure: id }: { readonly erasure: string }) => [id];

/** Orders to erase rows of history; what a row's own event tells of is read by `erased-rows.ts`. */
export const ERASURES: readonly ExplainedTable[] = [
  {
    table: 'erasure_orders',
    key: ['id'],
    of: { pupil: 'pupil_id' },
    derived: { cleared_at: 'the database’s files, which held nothing of it any more' },
    parts: {
      order: {
        columns: [
          ...['table_name', 'row_key', 'pupil_id', 'school_year', 'reason', 'document', 'document_day'],
          ...['ordered_by', 'ordered_at'],
        ],
        by: { 'erasure.ordered': order },
      },
      state: {
        columns: ['state', 'ended_by', 'ended_at'],
        by: { 'erasure.ordered': order, 'erasure.withdrawn': order, 'row.erased': order },
      },
    },
  },
];
