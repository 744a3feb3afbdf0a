import type { ExplainedTable } from './explained-table.js';

const transfer = ({ transfer: id }: { readonly transfer: string }) => [id];
/** Done or asked while the portal was silent; `transfer.received`: this school's own withdrawal is given up. */
const UNHEARD = {
  'transfer.withdrawn': transfer,
  'arrival.asked': transfer,
  'arrival.entered': transfer,
  'transfer.received': transfer,
} as const;
const ENDED = { 'transfer.settled': transfer, 'arrival.given-up': transfer } as const;

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
      about: { columns: ['about'], subjects: [['transfer_id']], by: { ...UNHEARD, 'transfer.told': transfer } },
      ending: {
        columns: ['child_at', 'ended_reason', 'ended_document', 'ended_document_day', 'ended_by', 'ended_at'],
        subjects: [['transfer_id']],
        by: ENDED,
      },
      outcome: {
        columns: ['state', 'fault', 'answered_at'],
        subjects: [['transfer_id']],
        by: { ...UNHEARD, ...ENDED, 'transfer.told': transfer },
      },
    },
    passing: {
      columns: ['tries', 'next_at', 'trouble'],
      by: ['transfer.withdrawn', 'arrival.asked', 'arrival.entered', 'transfer.received'],
    },
  },
  {
    table: 'arrivals',
    key: ['id'],
    history: true,
    of: { pupil: 'pupil_id' },
    parts: {
      arrival: {
        columns: [
          ...['transfer_id', 'pupil_id', 'from_code', 'from_name', 'facts', 'list', 'digest', 'seal'],
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
