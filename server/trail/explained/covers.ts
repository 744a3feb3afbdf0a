import type { ExplainedTable } from './explained-table.js';

interface Named {
  readonly covers: readonly { readonly cover: number; readonly number: number }[];
}
const coversOf = ({ covers }: Named) => covers.map(({ cover }) => cover);
const versionsOf = ({ covers }: Named) => covers.map(({ cover, number }) => `${cover} ${number}`);

const ALL = { 'covers.confirmed': coversOf, 'covers.signed': coversOf, 'covers.reopened': coversOf } as const;

/** Covers, and archived class sheets. */
export const COVERS: readonly ExplainedTable[] = [
  {
    table: 'covers',
    key: ['id'],
    of: { pupil: 'pupil_id' },
    parts: {
      cover: { columns: ['pupil_id', 'school_year_id'], by: { 'covers.confirmed': coversOf } },
      version: { columns: ['state', 'number', 'code', 'facts', 'confirmed_by', 'confirmed_at'], by: ALL },
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
        subjects: [['cover_id', 'number']],
        by: { 'covers.signed': versionsOf },
      },
    },
  },
  {
    table: 'cover_reopenings',
    key: ['id'],
    history: true,
    parts: {
      order: {
        columns: ['cover_id', 'number', 'reason', 'ordered_by', 'ordered_at'],
        subjects: [['cover_id', 'number']],
        by: { 'covers.reopened': versionsOf },
      },
    },
  },
  {
    table: 'archived_sheets',
    key: ['id'],
    history: true,
    of: { classId: 'class_id' },
    parts: {
      version: {
        columns: [
          ...['class_id', 'period', 'number', 'revision', 'until', 'made_at', 'values_digest', 'print', 'print_digest'],
        ],
        subjects: [['class_id', 'period', 'number']],
        by: { 'sheet.archived': ({ classId, period, number }) => [`${classId} ${period} ${number}`] },
      },
    },
  },
];
