import type { ExplainedTable } from './explained-table.js';

/** Digests are there before the stamp that proves them; what they are of says whether they are right. */
export const EVIDENCE: readonly ExplainedTable[] = [
  {
    table: 'evidence_files',
    key: ['id'],
    history: true,
    derived: {
      unit_id: 'released files',
      cover_id: 'released files',
      what: 'released files',
      number: 'released files',
      digest: 'released files',
    },
  },
  {
    table: 'evidence_rounds',
    key: ['id'],
    history: true,
    parts: {
      round: {
        columns: ['last_file', 'token', 'stamped_at', 'ends_at', 'made_at'],
        by: { 'evidence.renewed': ({ round }) => [round] },
      },
    },
  },
  {
    table: 'evidence_progress',
    key: ['job_id'],
    passing: { columns: ['unit', 'cover', 'altered', 'kept_at'], by: ['evidence.renewed'] },
  },
];
