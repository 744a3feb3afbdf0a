import type { ExplainedTable } from './explained-table.js';

const transfer = ({ transfer: id }: { readonly transfer: string }) => [id];
/** Done while the portal was silent. */
const UNHEARD = { 'transfer.withdrawn': transfer, 'arrival.entered': transfer } as const;

/** Pupils who go to another school, and who came from one. */
export const TRANSFERS: readonly ExplainedTable[] = [
  {
    table: 'transfers',
    key: ['id'],
    of: { pupil: 'pupil_id' },
    parts: {
      transfer: {
        columns: ['pupil_id', 'class_name', 'to_code', 'to_name', 'list', 'content', 'documents', 'made_by', 'made_at'],
        by: { 'transfer.made': transfer },
      },
      signature: {
        columns: ['signed_list', 'signer', 'certificate', 'signed_at'],
        by: { 'transfer.signed': transfer },
      },
      receipt: { columns: ['receipt', 'received_by', 'received_at'], by: { 'transfer.received': transfer } },
      state: {
        columns: ['state'],
        by: {
          'transfer.made': transfer,
          'transfer.signed': transfer,
          'transfer.withdrawn': transfer,
          'transfer.received': transfer,
        },
      },
    },
  },
  {
    table: 'transfer_statements',
    key: ['transfer_id', 'kind'],
    history: true,
    of: { pupil: 'pupil_id' },
    parts: {
      statement: {
        columns: ['pupil_id', 'text', 'certificate', 'told_by', 'told_at'],
        subjects: [['transfer_id']],
        by: { 'transfer.stated': transfer },
      },
    },
  },
  {
    table: 'entered_withdrawals',
    key: ['transfer_id', 'from_code', 'digest', 'seal'],
    history: true,
    of: { pupil: 'pupil_id' },
    parts: {
      withdrawal: {
        columns: ['pupil_id', 'text', 'entered_by', 'entered_at'],
        subjects: [['transfer_id']],
        by: { 'transfer.withdrawal-entered': transfer },
      },
    },
  },
  {
    table: 'portal_tellings',
    key: ['transfer_id', 'kind'],
    parts: {
      telling: { columns: ['message', 'asked_at'], subjects: [['transfer_id']], by: UNHEARD },
      outcome: {
        columns: ['state', 'fault', 'answered_at'],
        subjects: [['transfer_id']],
        by: { ...UNHEARD, 'transfer.told': transfer, 'transfer.received': transfer },
      },
    },
    passing: { columns: ['tries', 'next_at', 'trouble'], by: ['transfer.withdrawn', 'arrival.entered'] },
  },
  {
    table: 'arrivals',
    key: ['id'],
    history: true,
    of: { pupil: 'pupil_id' },
    parts: {
      arrival: {
        columns: [
          ...['pupil_id', 'from_code', 'from_name', 'facts', 'list', 'digest', 'seal'],
          ...['entered_by', 'entered_at'],
        ],
        by: { 'arrival.entered': transfer },
      },
    },
  },
  {
    table: 'foreign_documents',
    key: ['arrival_id', 'number'],
    history: true,
    parts: {
      document: {
        columns: ['kind', 'path', 'school', 'school_year', 'content'],
        subjects: [['arrival_id']],
        by: { 'arrival.entered': transfer },
      },
    },
  },
];
