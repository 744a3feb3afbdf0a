import { any, type ExplainedTable } from './explained-table.js';

const BEGUN = { 'school.created': any, 'first-run.done': any } as const;

const practice = ({ practiceYear }: { readonly practiceYear: string }) => [practiceYear];
const BY_PRACTICE = { 'practice.made': practice } as const;

export const SCHOOL: readonly ExplainedTable[] = [
  {
    table: 'school',
    key: ['id'],
    parts: {
      identity: {
        columns: ['code', 'name', 'authority', 'place', 'principal', 'sample', 'profile', 'former'],
        by: {
          ...BEGUN,
          'school.told': any,
          'school.changed': any,
          'school.change-withdrawn': any,
          'leader.entered': any,
          'leader.confirmed': any,
        },
      },
      security: { columns: ['security'], by: { 'factor-rule.set': any } },
    },
  },
  {
    table: 'school_years',
    key: ['id'],
    parts: {
      calendar: {
        columns: ['calendar'],
        by: {
          'first-run.done': ({ schoolYear }) => [schoolYear],
          'year.opened': ({ schoolYear }) => [schoolYear],
          'calendar.changed': ({ schoolYear }) => [schoolYear],
          'lawful-day.confirmed': ({ schoolYear }) => [schoolYear],
          ...BY_PRACTICE,
        },
      },
      settings: {
        columns: ['current', 'settings', 'ended_on'],
        by: { 'school.created': any, 'first-run.done': any, 'year.opened': any, 'year.begun': any, ...BY_PRACTICE },
      },
      practice: { columns: ['practice_of', 'practice_ended'], by: { ...BY_PRACTICE, 'practice.ended': practice } },
    },
  },
  {
    table: 'code_lists',
    key: ['version', 'list', 'code'],
    parts: { code: { columns: ['name', 'ours', 'holder', 'position'], by: { 'code-lists.imported': any } } },
    gone: { 'code-lists.imported': any },
  },
  { table: 'first_run_codes', key: ['id'], passing: { columns: ['code_hash', 'until'], by: ['first-run.done'] } },
  { table: 'excel_kits', key: ['host'], passing: { columns: ['made_at'], by: ['kit.made'] } },
  { table: 'migrations', key: ['name'], derived: { name: 'the program’s own list' } },
];
