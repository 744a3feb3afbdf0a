/** What carrying an import of teachers out writes. */
import { type Refusal, refusal } from '../codes/refusal.js';
import { proposedAccount } from '../text/account-name.js';
import { type Decisions, meantBy } from './compared-row.js';
import { type ComparedTeacher, type KnownPerson, teacherChanges } from './compare-teachers.js';

/** What an import may change of somebody. */
export type PersonFacts = Pick<KnownPerson, 'name' | 'account' | 'personalId' | 'staffCode'>;

export interface PlannedPerson {
  /** Null for somebody new. */
  readonly userId: string | null;
  readonly before: PersonFacts | null;
  readonly after: PersonFacts;
}

/** Only what changes something. Refuses where two rows came to mean one person. */
export function planTeachers(
  rows: readonly ComparedTeacher[],
  decisions: Decisions,
  people: readonly KnownPerson[],
): readonly PlannedPerson[] | Refusal {
  const byId = new Map(people.map((person) => [person.userId, person]));
  const accounts = new Set(people.map(({ account }) => account));
  const meant = new Set<string>();
  const planned: PlannedPerson[] = [];
  for (const { at, kind, candidate, person: taken } of rows) {
    const choice = kind === 'doubtful' ? (decisions.get(at) ?? 'skip') : null;
    if (choice === 'skip') continue;
    const person = choice === null ? taken : (byId.get(meantBy(choice) ?? '') ?? null);
    if (!person) {
      const account = candidate.account ?? proposedAccount(candidate.name, accounts);
      accounts.add(account);
      const { name, personalId, staffCode } = candidate;
      planned.push({ userId: null, before: null, after: { name, account, personalId, staffCode } });
      continue;
    }
    if (meant.has(person.userId)) return refusal('import-meant-twice', { name: person.name });
    meant.add(person.userId);
    const changes = new Map(teacherChanges(candidate, person).map(({ fact, after }) => [fact, after]));
    if (changes.size === 0) continue;
    const { userId, ...before } = factsOf(person);
    const after: PersonFacts = {
      ...before,
      name: changes.get('name') ?? before.name,
      personalId: changes.get('personalId') ?? before.personalId,
      staffCode: changes.get('staffCode') ?? before.staffCode,
    };
    planned.push({ userId, before, after });
  }
  return planned;
}

const factsOf = ({ userId, name, account, personalId, staffCode }: KnownPerson) => ({
  userId,
  name,
  account,
  personalId,
  staffCode,
});
