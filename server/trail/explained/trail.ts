import type { ExplainedTable } from './explained-table.js';

const CHAIN = 'the chain itself: each link by the one before';
const NOTE = 'the chain up to its size, signed by the audit’s own key';
const hold = ({ holdId }: { holdId: string }) => [holdId];

export const TRAIL: readonly ExplainedTable[] = [
  {
    table: 'audit_events',
    key: ['seq'],
    history: true,
    derived: { at: CHAIN, actor: CHAIN, hat: CHAIN, from_address: CHAIN, data: CHAIN, hash: CHAIN },
  },
  {
    table: 'trail_notes',
    key: ['size'],
    history: true,
    derived: { at: 'the event its size names', root: NOTE, edge: NOTE, note: NOTE },
  },
  {
    table: 'trail_pins',
    key: ['table_name', 'row_key', 'part'],
    derived: { digest: 'the rows; all of them by the last tables.pinned' },
  },
  {
    table: 'trail_checks',
    key: ['id'],
    history: true,
    parts: {
      check: {
        columns: ['at', 'events', 'found', 'more', 'digest'],
        by: { 'trail.checked': ({ checkId }) => [checkId] },
      },
    },
  },
  {
    table: 'record_holds',
    key: ['id'],
    of: { pupil: 'pupil_id', classId: 'class_id' },
    parts: {
      held: { columns: ['pupil_id', 'class_id', 'found', 'digest', 'found_at'], by: { 'record.held': hold } },
      asked: {
        columns: ['reason', 'first_by', 'first_hat', 'first_at'],
        by: { 'hold.release-asked': hold },
      },
      released: { columns: ['second_by', 'second_hat', 'released_at'], by: { 'hold.released': hold } },
    },
  },
];
