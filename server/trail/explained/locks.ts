import type { ExplainedTable } from './explained-table.js';

const order = ({ orderId }: { orderId: string }) => [orderId];

export const LOCKS: readonly ExplainedTable[] = [
  {
    table: 'lock_requests',
    key: ['id'],
    history: true,
    parts: {
      request: {
        columns: ['class_id', 'period', 'cells', 'reason', 'asked_by', 'asked_at'],
        by: { 'lock.requested': ({ requestId }) => [requestId] },
      },
    },
  },
  {
    table: 'lock_orders',
    key: ['id'],
    history: true,
    parts: {
      order: {
        columns: [
          ...['school_year_id', 'source', 'kind', 'scope', 'period', 'strict', 'reopen', 'urgent', 'reason', 'until'],
          ...['minutes', 'lapses_at', 'request_id', 'ordered_by', 'ordered_at'],
        ],
        by: { 'lock.ordered': order },
      },
    },
  },
  {
    table: 'lock_executions',
    key: ['order_id'],
    history: true,
    parts: {
      execution: {
        columns: ['executed_by', 'executed_at', 'school_year_id', 'class_id', 'period', 'until', 'in_force'],
        by: { 'lock.carried-out': order },
      },
    },
  },
  {
    table: 'lock_withdrawals',
    key: ['order_id'],
    history: true,
    parts: {
      withdrawal: {
        columns: ['withdrawn_by', 'withdrawn_at', 'reason'],
        by: {
          'lock.withdrawn': order,
          'leader.entered': ({ orders }) => orders,
          'leader.confirmed': ({ orders }) => orders,
        },
      },
    },
  },
  {
    table: 'lock_sightings',
    key: ['order_id', 'user_id'],
    history: true,
    parts: {
      sighting: {
        columns: ['seen_at'],
        by: { 'lock.seen': ({ orderId }, { actor }) => (actor === null ? [] : [`${orderId} ${actor}`]) },
      },
    },
  },
  {
    table: 'lock_lapse_notes',
    key: ['order_id'],
    history: true,
    parts: { note: { columns: ['noted_by', 'noted_at'], by: { 'lock.lapse-noted': order } } },
  },
  {
    table: 'lock_answers',
    key: ['request_id'],
    history: true,
    parts: {
      answer: {
        columns: ['order_id', 'answered_by', 'answered_at', 'reason'],
        by: {
          'lock.ordered': ({ requestId }) => (requestId === null ? [] : [requestId]),
          'lock.request-refused': ({ requestId }) => [requestId],
        },
      },
    },
  },
];
