import { any, type By, type ExplainedTable, own, person } from './explained-table.js';

/** Hats that come and go with an account, by whose they are and which. */
const wornBy = ({ userId, hats }: { userId: string; hats: readonly string[] }) => hats.map((hat) => `${userId} ${hat}`);
const unmade = ({ users }: { users: readonly string[] }) => users;
const slips = ({ users }: { users: readonly string[] }) => users;
const PASSWORD: By = {
  'account.created': person,
  'account.returned': person,
  'accounts.cleared': slips,
  'slips.printed': slips,
  'password.changed': own,
  'reset.decided': person,
};
const NO_FACTOR: By = {
  'factor.removed': own,
  'accounts.cleared': slips,
  'slips.printed': ({ factors }) => factors,
  'reset.decided': person,
  'account.returned': person,
};

export const PEOPLE: readonly ExplainedTable[] = [
  {
    table: 'users',
    key: ['id'],
    parts: {
      name: {
        columns: ['account', 'name', 'created_at'],
        by: { 'account.created': person, 'account.renamed': person },
      },
      number: { columns: ['personal_id', 'staff_code'], by: { 'account.created': person, 'account.numbered': person } },
      active: {
        columns: ['active', 'ended_at'],
        by: { 'account.created': person, 'account.ended': person, 'account.returned': person },
      },
      password: { columns: ['password_hash', 'password_set_at', 'first_until'], by: PASSWORD },
      first: { columns: ['first_used_at'], by: { ...PASSWORD, 'sign-in.succeeded': own } },
    },
    gone: { 'accounts.unmade': unmade },
  },
  {
    table: 'user_hats',
    key: ['user_id', 'hat'],
    parts: {
      // A hat held since ever and for the whole school says nothing in these columns; that it is worn is its key.
      worn: {
        columns: ['user_id', 'hat', 'from_day', 'to_day', 'scope'],
        by: {
          'account.created': wornBy,
          'account.ended': wornBy,
          'account.returned': wornBy,
          'hats.changed': ({ given, ended }) => [...given, ...ended].map(({ userId, hat }) => `${userId} ${hat}`),
        },
      },
    },
    gone: { 'account.ended': wornBy, 'accounts.unmade': ({ users }) => users.map((userId) => `${userId} teacher`) },
  },
  {
    table: 'second_factors',
    key: ['user_id'],
    parts: { factor: { columns: ['secret', 'since'], by: { ...NO_FACTOR, 'factor.set-up': own } } },
    gone: NO_FACTOR,
    passing: { columns: ['last_step', 'pending', 'pending_at'], by: ['sign-in.succeeded', 'factor.set-up'] },
  },
  {
    table: 'recovery_codes',
    key: ['id'],
    parts: {
      code: {
        columns: ['user_id', 'hash'],
        subjects: [['user_id']],
        by: { 'factor.set-up': own, 'recovery-codes.made': own },
      },
      used: { columns: ['used_at'], subjects: [['user_id']], by: { 'sign-in.succeeded': own } },
    },
    // Whose they were is gone with the row.
    gone: {
      'factor.set-up': any,
      'recovery-codes.made': any,
      'factor.removed': any,
      'accounts.cleared': any,
      'slips.printed': any,
      'reset.decided': any,
      'account.returned': any,
    },
  },
  {
    table: 'sessions',
    key: ['id'],
    passing: {
      columns: ['user_id', 'channel', 'created_at', 'seen_at', 'ends_at', 'device', 'from_address'],
      by: ['sign-in.succeeded', 'sign-out', 'sessions.ended'],
    },
  },
  {
    table: 'sign_in_tries',
    key: ['id'],
    passing: { columns: ['tries', 'last_at', 'rests_until'], by: ['sign-in.failed', 'rest.ended'] },
  },
  {
    table: 'mail_addresses',
    key: ['user_id'],
    passing: {
      columns: ['address', 'entered_by', 'entered_at', 'off_at', 'refused_at', 'refused_code'],
      by: ['mail-address.set', 'mail.ended', 'account.ended'],
    },
  },
  {
    table: 'mails',
    key: ['id'],
    passing: {
      columns: [
        ...['batch_id', 'user_id', 'letter_id', 'asked_by', 'asked_at'],
        ...['text', 'state', 'tries', 'next_at', 'trouble', 'ended_at'],
      ],
      by: ['reminders.given', 'mail.ended', 'backup.restored'],
    },
  },
  {
    table: 'account_news',
    key: ['id'],
    passing: {
      columns: ['user_id', 'kind', 'by_user', 'at', 'seen_at'],
      by: [
        'account-news.read',
        'mail-address.set',
        'mail.ended',
        'incident.lapsed',
        'leader.proposed',
        'leader.confirmed',
      ],
    },
  },
];
