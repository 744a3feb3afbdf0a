import type { ExplainedTable } from './explained-table.js';

const move = ({ moveId }: { readonly moveId: string }) => [moveId];

/** How dates came about: the school's own by its principal, lawful ones by documents and two persons. */
export const CALENDAR: readonly ExplainedTable[] = [
  {
    table: 'calendar_changes',
    key: ['id'],
    history: true,
    parts: {
      change: {
        columns: ['school_year_id', 'number', 'before', 'after', 'reason', 'made_by', 'made_at'],
        subjects: [['school_year_id', 'number']],
        by: {
          'calendar.changed': ({ schoolYear, number }) => (number === undefined ? [] : [`${schoolYear} ${number}`]),
        },
      },
    },
  },
  {
    table: 'lawful_moves',
    key: ['id'],
    history: true,
    parts: {
      document: {
        columns: [
          ...['school_year_id', 'act', 'from_day', 'to_day', 'number', 'day', 'issuer', 'file_name', 'file'],
          ...['file_digest', 'proposed_by', 'proposed_at'],
        ],
        by: { 'lawful-day.proposed': move },
      },
    },
  },
  {
    table: 'lawful_decisions',
    key: ['move_id'],
    history: true,
    parts: {
      word: {
        columns: ['accepted', 'decided_by', 'decided_at'],
        by: { 'lawful-day.confirmed': move, 'lawful-day.refused': move },
      },
    },
  },
];
