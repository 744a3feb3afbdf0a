import { any, type ExplainedTable } from './explained-table.js';

const standIn = ({ userId, classId }: { readonly userId: string; readonly classId: string }) => [
  `${userId} ${classId}`,
];

export const DUTIES: readonly ExplainedTable[] = [
  {
    table: 'assignments',
    key: ['id'],
    parts: {
      line: {
        columns: ['user_id', 'class_id', 'duty', 'subject', 'responsible', 'from_day', 'in_place_of'],
        subjects: [['user_id', 'class_id']],
        by: {
          'duties.changed': ({ given }) => given.map(({ userId, classId }) => `${userId} ${classId}`),
          'stand-in.named': standIn,
        },
      },
      end: {
        columns: ['to_day'],
        subjects: [['id'], ['user_id', 'class_id']],
        by: {
          'duties.changed': ({ given, ended }) => [
            ...ended.map(({ id }) => id),
            ...given.map(({ userId, classId }) => `${userId} ${classId}`),
          ],
          'stand-in.named': standIn,
          'duties.put-back': ({ ended }) => ended.map(({ id }) => id),
        },
      },
    },
    gone: { 'duties.put-back': ({ given }) => given },
  },
  {
    table: 'proposals',
    key: ['id'],
    parts: {
      content: {
        columns: ['kind', 'content', 'made_by', 'made_at'],
        by: { 'change.proposed': ({ proposalId }) => [proposalId] },
      },
      word: {
        columns: ['accepted', 'decided_by', 'decided_at', 'reason'],
        by: {
          'change.confirmed': ({ proposalId }) => [proposalId],
          'change.refused': ({ proposalId }) => [proposalId],
          'change.withdrawn': ({ proposalId }) => [proposalId],
        },
      },
    },
  },
  {
    table: 'duty_confirmations',
    key: ['id'],
    history: true,
    parts: {
      word: {
        columns: ['school_year_id', 'confirmed_by', 'confirmed_at'],
        subjects: [['school_year_id']],
        by: { 'duties.confirmed': ({ schoolYear }) => [schoolYear] },
      },
    },
  },
  {
    table: 'committees',
    key: ['id'],
    history: true,
    parts: {
      committee: {
        columns: ['number', 'day', 'members', 'deputies', 'entered_by', 'entered_at'],
        by: { 'committee.entered': ({ committeeId }) => [committeeId] },
      },
    },
  },
  {
    table: 'delegations',
    key: ['id'],
    parts: {
      made: {
        columns: ['user_id', 'from_day', 'document', 'made_by', 'made_at'],
        by: { 'delegation.made': ({ delegationId }) => [delegationId] },
      },
      // Shortened where somebody else leads from a day to come.
      last: {
        columns: ['to_day'],
        by: {
          'delegation.made': ({ delegationId }) => [delegationId],
          'leader.entered': ({ mandates }) => mandates,
          'leader.confirmed': ({ mandates }) => mandates,
        },
      },
      ended: {
        columns: ['ended_at'],
        by: {
          'delegation.ended': ({ delegationId }) => [delegationId],
          'leader.entered': ({ mandates }) => mandates,
          'leader.confirmed': ({ mandates }) => mandates,
        },
      },
    },
  },
  {
    table: 'jobs',
    key: ['id'],
    passing: {
      columns: [
        ...['kind', 'owner', 'input', 'state', 'done', 'total', 'result', 'reason', 'holder', 'lease_ends', 'tries'],
        ...['created_at', 'changed_at'],
      ],
      by: ['prints.started', 'package.started', 'import.started'],
    },
  },
  {
    table: 'looks',
    key: ['id'],
    of: { unit: 'unit_id' },
    parts: {
      look: {
        columns: ['class_id', 'pupil_id', 'version', 'looked_by', 'looked_at', 'unit_id'],
        by: { 'print.looked': any },
      },
    },
  },
];
