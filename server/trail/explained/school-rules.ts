import type { ExplainedTable } from './explained-table.js';

const leader = ({ leaderId }: { readonly leaderId: string }) => [leaderId];

/** The school's own rules, and who leads it. */
export const SCHOOL_RULES: readonly ExplainedTable[] = [
  {
    table: 'school_rules',
    key: ['id'],
    history: true,
    parts: {
      rules: {
        columns: [
          ...['number', 'day', 'from_day', 'subject_teachers_sign', 'executors', 'window_days', 'idle_minutes'],
          ...['lapse_days', 'paper_code', 'entered_by', 'entered_at'],
        ],
        subjects: [['number', 'day']],
        by: { 'school-rules.decided': ({ number, day }) => [`${number} ${day}`] },
      },
    },
  },
  {
    table: 'leaders',
    key: ['id'],
    parts: {
      document: {
        columns: ['user_id', 'capacity', 'number', 'day', 'reason', 'entered_by', 'entered_at'],
        by: { 'leader.proposed': leader, 'leader.entered': leader },
      },
      // Where it waited past its day it begins with the second person's word.
      begins: {
        columns: ['from_day'],
        by: { 'leader.proposed': leader, 'leader.entered': leader, 'leader.confirmed': leader },
      },
      word: {
        columns: ['accepted', 'decided_by', 'decided_at', 'place', 'ended'],
        by: { 'leader.entered': leader, 'leader.confirmed': leader, 'leader.refused': leader },
      },
    },
  },
];
