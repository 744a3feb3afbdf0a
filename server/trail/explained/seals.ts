import { any, type ExplainedTable, recordsOf } from './explained-table.js';

export const SEALS: readonly ExplainedTable[] = [
  {
    table: 'unit_seals',
    key: ['id'],
    history: true,
    of: { unit: 'unit_id' },
    parts: {
      seal: {
        columns: [
          ...['unit_id', 'number', 'signer', 'certificate', 'signed_at', 'received_at', 'signature', 'paper_code'],
          'stamp',
        ],
        subjects: [['unit_id']],
        by: {
          // A first seal's event names the record; that it is this unit's the signature says.
          'records.signed': ({ slot }) => (slot === 'seal' ? any() : []),
          'units.sealed-again': ({ units }) => units.map(({ unit }) => unit),
        },
      },
    },
  },
  {
    table: 'prints',
    key: ['id'],
    history: true,
    of: { record: 'record_id' },
    parts: {
      print: {
        columns: [
          ...['record_id', 'version', 'made_at', 'pdf', 'digest', 'signer', 'certificate', 'signed_at', 'unit_id'],
          ...['number', 'seal', 'stamp', 'level'],
        ],
        subjects: [['record_id']],
        by: { 'prints.sealed': recordsOf },
      },
    },
  },
  {
    table: 'transactions',
    key: ['id'],
    history: true,
    parts: {
      transaction: {
        columns: ['class_id', 'signer', 'certificate', 'signed_at', 'made_at', 'xml'],
        by: { 'transaction.signed': ({ transactionId }) => [transactionId] },
      },
    },
  },
  {
    table: 'transaction_records',
    key: ['transaction_id', 'record_id'],
    history: true,
    of: { record: 'record_id' },
    parts: {
      line: {
        columns: ['version'],
        subjects: [['transaction_id']],
        by: { 'transaction.signed': ({ transactionId }) => [transactionId] },
      },
    },
  },
  {
    table: 'released_signers',
    key: ['certificate', 'slot', 'name', 'personal_id'],
    derived: { first_at: 'signatures of released records', last_at: 'signatures of released records' },
  },
];
