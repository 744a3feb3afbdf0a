import type { ExplainedTable } from './explained-table.js';

const order = ({ order: id }: { readonly order: string }) => [id];

/** Orders to revoke certificates from an earlier moment on. */
export const REVOCATIONS: readonly ExplainedTable[] = [
  {
    table: 'revocation_orders',
    key: ['id'],
    parts: {
      order: {
        columns: ['fingerprint', 'revoke_at', 'reason', 'units', 'ordered_by', 'ordered_at'],
        by: { 'revocation.ordered': order },
      },
      state: {
        columns: ['state', 'ended_by', 'ended_at'],
        by: { 'revocation.ordered': order, 'revocation.withdrawn': order, 'revocation.carried-out': order },
      },
    },
  },
];
