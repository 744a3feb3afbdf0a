import type { ExplainedTable } from './explained-table.js';

const REVISIONS = 'its revisions, applied in their order';
const EVENT = 'its event (sheet.pushed), which carries the SHA-256 of the changes';
const LOOK = 'sheet and signatures; made anew by whoever looks';

export const SHEETS: readonly ExplainedTable[] = [
  {
    table: 'sheets',
    key: ['id'],
    derived: {
      class_id: EVENT,
      period: EVENT,
      revision: REVISIONS,
      document: REVISIONS,
      document_revision: REVISIONS,
      progress: LOOK,
      signed_rows: LOOK,
      moved_on: LOOK,
    },
  },
  {
    table: 'sheet_revisions',
    key: ['id'],
    history: true,
    derived: { sheet_id: EVENT, number: EVENT, push_id: EVENT, author: EVENT, received_at: EVENT, changes: EVENT },
  },
  {
    table: 'push_answers',
    key: ['push_id'],
    passing: { columns: ['user_id', 'digest', 'answer', 'received_at'], by: ['sheet.pushed'] },
  },
];
