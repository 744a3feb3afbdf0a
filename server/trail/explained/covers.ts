import type { ExplainedTable } from './explained-table.js';

const covers = (data: { covers: readonly { cover: number }[] }) => data.covers.map(({ cover }) => cover);
const CHANGED = { 'covers.confirmed': covers, 'covers.reopened': covers } as const;

export const COVERS: readonly ExplainedTable[] = [
  {
    table: 'covers',
    key: ['id'],
    of: { pupil: 'pupil_id' },
    parts: {
      cover: { columns: ['pupil_id', 'school_year_id', 'code'], by: { 'covers.confirmed': covers } },
      facts: { columns: ['number', 'facts', 'confirmed_by', 'confirmed_at'], by: CHANGED },
      state: { columns: ['state'], by: { ...CHANGED, 'covers.signed': covers } },
    },
  },
  {
    table: 'cover_signatures',
    key: ['id'],
    history: true,
    parts: {
      signature: {
        columns: [
          ...['cover_id', 'number', 'slot', 'document', 'signer', 'delegation_id', 'certificate', 'signed_at'],
          ...['received_at', 'leader', 'late_reason', 'signature'],
        ],
        subjects: [['cover_id', 'slot']],
        by: { 'covers.signed': ({ slot, covers: signed }) => signed.map(({ cover }) => `${cover} ${slot}`) },
      },
    },
  },
  {
    table: 'cover_slips',
    key: ['id'],
    history: true,
    of: { pupil: 'pupil_id' },
    parts: {
      slip: {
        columns: ['pupil_id', 'school_year_id', 'step', 'seen', 'noted_by', 'noted_at'],
        by: { 'cover-slips.noted': ({ slips }) => slips },
      },
    },
  },
  {
    table: 'cover_reopenings',
    key: ['id'],
    history: true,
    parts: {
      reopening: {
        columns: ['cover_id', 'number', 'reason', 'ordered_by', 'ordered_at'],
        subjects: [['cover_id']],
        by: { 'covers.reopened': covers },
      },
    },
  },
];
