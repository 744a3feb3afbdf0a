/** A school as it begins: its facts, the year that is on, its administrator and principal, with the events that tell of them. */
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import type { SchoolFacts } from '../../../../core/record/school-facts.js';
import type { Hat } from '../../../../core/rights/actor.js';
import { sha256 } from '../../../ground/digests.js';
import type { Acting } from '../../../runner/act.js';
import type { UserRow } from '../../../store/models/people.js';
import { columnsOf } from '../../school/kept-facts.js';

const HATS = ['administrator', 'principal'] as const satisfies readonly Hat[];

export type Founder = Pick<UserRow, 'id' | 'account' | 'name' | 'passwordHash'> & Partial<UserRow>;

export interface SchoolToFound {
  readonly facts: SchoolFacts;
  /** JSON of what else its profile holds. */
  readonly profile?: string;
  readonly sample: boolean;
  readonly year: { readonly id: string; readonly calendar: SchoolCalendar };
  readonly people: Readonly<Record<(typeof HATS)[number], Founder>>;
}

/** Facts, calendar and accounts were looked at. */
export async function foundSchool(
  { db, clock, note }: Pick<Acting, 'db' | 'clock' | 'note'>,
  { facts, profile, sample, year, people }: SchoolToFound,
): Promise<void> {
  await db.school.create({ id: 1, ...columnsOf(facts, profile), principal: people.principal.name, sample });
  await db.schoolYears.create({
    id: year.id,
    current: true,
    calendar: JSON.stringify(year.calendar),
    settings: JSON.stringify({}),
  });
  const createdAt = clock().toISOString();
  await db.users.bulkCreate(HATS.map((hat) => ({ ...people[hat], active: true, createdAt })));
  await db.userHats.bulkCreate(HATS.map((hat) => ({ userId: people[hat].id, hat })));
  await note({ kind: 'school.created', school: facts.name, sample });
  await note({ kind: 'first-run.done', code: facts.code, schoolYear: year.id, calendar: year.calendar });
  for (const hat of HATS) {
    const { id, account, name } = people[hat];
    await note({ kind: 'account.created', userId: id, account, nameDigest: sha256(name), hats: [hat] });
  }
}
