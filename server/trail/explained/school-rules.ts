import { any, type ExplainedTable } from './explained-table.js';

const leader = ({ leaderId }: { leaderId: string }) => [leaderId];

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
        by: { 'school-rules.decided': any },
      },
    },
  },
  {
    table: 'leaders',
    key: ['id'],
    parts: {
      leader: {
        columns: ['user_id', 'capacity', 'from_day', 'number', 'day', 'reason', 'entered_by', 'entered_at'],
        by: { 'leader.entered': leader, 'leader.proposed': leader },
      },
      word: {
        columns: ['accepted', 'decided_by', 'decided_at', 'place', 'ended'],
        by: { 'leader.entered': leader, 'leader.confirmed': leader, 'leader.refused': leader },
      },
    },
  },
];
