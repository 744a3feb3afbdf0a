import type { ExplainedTable } from './explained-table.js';

const one = ({ handoverId }: { readonly handoverId: string }) => [handoverId];

export const HANDOVERS: readonly ExplainedTable[] = [
  {
    table: 'handovers',
    key: ['id'],
    of: { classId: 'class_id' },
    parts: {
      given: {
        columns: ['from_class_id', 'class_id', 'note', 'given_by', 'given_at'],
        by: { 'handover.given': one },
      },
      received: {
        columns: ['received_by', 'received_at'],
        by: { 'handover.given': one, 'handover.received': one },
      },
    },
  },
];
