import type { ExplainedTable } from './explained-table.js';

const request = ({ request: id }: { readonly request: string }) => [id];

/** What families ask for. */
export const FAMILIES: readonly ExplainedTable[] = [
  {
    table: 'family_requests',
    key: ['id'],
    of: { pupil: 'pupil_id' },
    parts: {
      request: {
        columns: [
          ...['year', 'number', 'kind', 'pupil_id', 'asker', 'relation', 'proof', 'purpose', 'limits', 'received_on'],
          ...['answer_by', 'entered_by', 'entered_at'],
        ],
        by: { 'family.asked': request },
      },
      answer: {
        columns: ['state', 'answer', 'answered_by', 'answered_at', 'until'],
        by: { 'family.asked': request, 'family.answered': request },
      },
    },
  },
  {
    table: 'soft_copy_withdrawals',
    key: ['request_id'],
    history: true,
    parts: {
      withdrawal: {
        columns: ['withdrawn_by', 'withdrawn_at', 'reason'],
        by: { 'family.copies-withdrawn': request },
      },
    },
  },
  {
    table: 'soft_copies',
    key: ['year', 'number'],
    history: true,
    parts: {
      copy: {
        columns: ['request_id', 'codes', 'digest', 'taken_by', 'taken_at'],
        by: { 'family.copy-taken': ({ year, copy }) => [`${year} ${copy}`] },
      },
    },
  },
];
