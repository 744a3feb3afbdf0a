import type { ExplainedTable } from './explained-table.js';

/** Breaches of personal data, and who is in charge of it. */
export const BREACHES: readonly ExplainedTable[] = [
  {
    table: 'breaches',
    key: ['id'],
    history: true,
    parts: {
      breach: {
        columns: [
          ...['year', 'number', 'found_at', 'happened', 'what', 'kinds', 'pupils', 'parents', 'staff', 'done'],
          ...['entered_by', 'entered_at'],
        ],
        by: { 'breach.entered': ({ breach }) => [breach] },
      },
    },
  },
  {
    table: 'breach_entries',
    key: ['id'],
    history: true,
    parts: {
      entry: {
        columns: ['breach_id', 'number', 'kind', 'about', 'words', 'document', 'at', 'entered_by', 'entered_at'],
        by: { 'breach.supplemented': ({ entry }) => [entry], 'breach.decided': ({ entry }) => [entry] },
      },
    },
  },
  {
    table: 'data_officers',
    key: ['id'],
    history: true,
    parts: {
      named: {
        columns: ['number', 'name', 'phone', 'from_day', 'document', 'entered_by', 'entered_at'],
        by: { 'data-officer.named': ({ officer }) => [officer] },
      },
    },
  },
];
