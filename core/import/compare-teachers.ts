/** Teachers of a file beside the people the school has. */
import { type Refusal, refusal } from '../codes/refusal.js';
import type { RefusedRow } from './candidate.js';
import { sameName, wholeNameKey } from './changes.js';
import { type Choice, type ComparedRow, refuseDoubled, type RowChange } from './compared-row.js';
import type { RowDoubt } from './kinds.js';
import type { TeacherCandidate } from './read-teachers.js';

export interface KnownPerson {
  readonly userId: string;
  readonly name: string;
  readonly account: string;
  readonly personalId: string | null;
  readonly staffCode: string | null;
  /** False for who has left. */
  readonly active: boolean;
  /** She wears the teacher's hat today. */
  readonly teaches: boolean;
}

export interface ComparedTeacher extends ComparedRow<TeacherCandidate> {
  /** Whom she is taken for; null for somebody new. */
  readonly person: KnownPerson | null;
}

export interface TeacherComparison {
  readonly rows: readonly ComparedTeacher[];
  readonly refused: readonly RefusedRow[];
  /** They teach here and are not in the file; an import ends nobody's account. */
  readonly leftOut: readonly KnownPerson[];
  readonly mostlyUnknown: boolean;
}

/** A school of so few may well be told of twice as many. */
const SOME = 10;

export function compareTeachers(
  candidates: readonly TeacherCandidate[],
  people: readonly KnownPerson[],
): TeacherComparison {
  const doubled = refuseDoubled(candidates, keysOf);
  const named = new Map<string, number>();
  for (const { name } of candidates) named.set(wholeNameKey(name), (named.get(wholeNameKey(name)) ?? 0) + 1);
  const rows: ComparedTeacher[] = [];
  const refused: RefusedRow[] = [];
  candidates.forEach((candidate, at) => {
    const { sheet, row, name } = candidate;
    const isOnlyOne = named.get(wholeNameKey(name)) === 1;
    const judged = doubled(at) ?? judge(candidate, people, isOnlyOne);
    if ('code' in judged) refused.push({ sheet, row, name, refusal: judged });
    else rows.push({ at, sheet, row, candidate, ...judged });
  });
  const found = new Set(rows.flatMap(({ person, choices }) => (person ? [person.userId] : choices.map(idIn))));
  const active = people.filter((one) => one.active);
  return {
    rows,
    refused,
    leftOut: active.filter(({ userId, teaches }) => teaches && !found.has(userId)),
    mostlyUnknown: active.length >= SOME && rows.filter(({ person }) => person === null).length * 2 > rows.length,
  };
}

const idIn = (choice: Choice): string => choice.slice('as:'.length);

/** What only one person has; without any of it, her name has to do. */
function keysOf({ staffCode, personalId, account, name }: TeacherCandidate): string[] {
  const keys = [
    ...(staffCode === null ? [] : [`code ${staffCode}`]),
    ...(personalId === null ? [] : [`number ${personalId}`]),
    ...(account === null ? [] : [`account ${account}`]),
  ];
  return keys.length > 0 ? keys : [`name ${wholeNameKey(name)}`];
}

type Judged = Pick<ComparedTeacher, 'kind' | 'person' | 'changes' | 'doubt' | 'choices'>;

function judge(candidate: TeacherCandidate, people: readonly KnownPerson[], isOnlyOne: boolean): Judged | Refusal {
  const { staffCode, personalId, account, name } = candidate;
  const holders = people.filter(
    (one) =>
      (staffCode !== null && one.staffCode === staffCode) ||
      (personalId !== null && one.personalId === personalId) ||
      (account !== null && one.account === account),
  );
  const [holder, other] = holders;
  if (holder && other) return refusal('import-of-two-people', { name: holder.name, other: other.name });
  if (holder) return judgeKnown(candidate, holder);
  const alike = people.filter((one) => one.active && sameName(one.name, name));
  const [only] = alike;
  const isBare = staffCode === null && personalId === null && account === null;
  if (only && alike.length === 1 && isBare && isOnlyOne) return judgeKnown(candidate, only);
  if (alike.length > 0) {
    const person = alike.length === 1 ? only! : null;
    const changes = person ? teacherChanges(candidate, person) : [];
    const asOf = alike.map(({ userId }): Choice => `as:${userId}`);
    const isOther = changes.some(({ fact, before }) => fact !== 'name' && before !== null);
    const doubt: RowDoubt = alike.length > 1 || isOther || !isOnlyOne ? 'same-name' : 'name-only';
    return { kind: 'doubtful', person, changes, doubt, choices: [...asOf, 'new', 'skip'] };
  }
  if (isOnlyOne) return { kind: 'new', person: null, changes: [], doubt: null, choices: [] };
  return { kind: 'doubtful', person: null, changes: [], doubt: 'same-name', choices: ['new', 'skip'] };
}

function judgeKnown(candidate: TeacherCandidate, person: KnownPerson): Judged | Refusal {
  if (!person.active) return refusal('import-teacher-left', { name: person.name });
  const changes = teacherChanges(candidate, person);
  if (changes.length === 0) return { kind: 'same', person, changes, doubt: null, choices: [] };
  const doubt = doubtOf(changes);
  const choices: Choice[] = doubt ? [`as:${person.userId}`, 'skip'] : [];
  return { kind: doubt ? 'doubtful' : 'changed', person, changes, doubt, choices };
}

function doubtOf(changes: readonly RowChange[]): RowDoubt | null {
  const changed = new Set(changes.filter(({ before }) => before !== null).map(({ fact }) => fact));
  if (changed.has('name') && changed.size > 1) return 'another-person';
  if (changed.has('name')) return 'renamed';
  if (changed.has('personalId')) return 'personal-id';
  return changed.has('staffCode') ? 'moved-code' : null;
}

/** What the file would make of somebody the school has; what it does not say stays, and so does her account. */
export function teacherChanges(candidate: TeacherCandidate, person: KnownPerson): RowChange[] {
  const { name, personalId, staffCode } = candidate;
  const changes: RowChange[] = [];
  if (!sameName(name, person.name)) changes.push({ fact: 'name', before: person.name, after: name });
  if (personalId !== null && personalId !== person.personalId)
    changes.push({ fact: 'personalId', before: person.personalId, after: personalId });
  if (staffCode !== null && staffCode !== person.staffCode)
    changes.push({ fact: 'staffCode', before: person.staffCode, after: staffCode });
  return changes;
}
