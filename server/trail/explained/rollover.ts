import type { ExplainedTable } from './explained-table.js';

const part = ({ partId }: { readonly partId: string }) => [partId];
const pupils = (data: { readonly pupils: readonly string[] }) => data.pupils;

export const ROLLOVER: readonly ExplainedTable[] = [
  {
    table: 'rollover_choices',
    key: ['id'],
    parts: {
      choice: {
        columns: ['school_year_id', 'what', 'destination', 'chosen_by', 'chosen_at'],
        subjects: [['what']],
        by: { 'rollover.chosen': ({ what }) => what },
      },
    },
    gone: { 'rollover.chosen': () => 'any' },
  },
  {
    table: 'rollover_parts',
    key: ['id'],
    of: { classId: 'class_id' },
    parts: {
      part: {
        columns: ['school_year_id', 'class_id', 'grade', 'made', 'done_by', 'done_at'],
        by: { 'rollover.carried-out': part },
      },
      undone: { columns: ['undone_by', 'undone_at'], by: { 'rollover.carried-out': part, 'rollover.undone': part } },
    },
  },
  {
    table: 'rollover_places',
    key: ['id'],
    of: { pupil: 'pupil_id' },
    parts: {
      place: {
        columns: ['part_id', 'school_year_id', 'pupil_id', 'from_grade'],
        subjects: [['pupil_id']],
        by: { 'rollover.carried-out': pupils },
      },
      settled: {
        columns: ['standing', 'kind', 'destination', 'provisional', 'settled_by', 'settled_at', 'undone_at'],
        subjects: [['pupil_id']],
        by: { 'rollover.carried-out': pupils, 'rollover.settled': pupils, 'rollover.undone': pupils },
      },
    },
  },
];
