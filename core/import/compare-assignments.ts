/** Duties of a file beside those people hold: who would answer for what from a day on. */
import type { Day } from '../codes/day.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import { changeDuties, type DutyChange, type DutyWorld } from '../duties/change-duties.js';
import { type DutyLine, isVoid, meet, samePlace } from '../duties/duty-line.js';
import { passDuty } from '../duties/pass-duty.js';
import { nameKey } from '../text/name-key.js';
import type { RefusedRow } from './candidate.js';
import { sameName, wholeNameKey } from './changes.js';
import { type Choice, type ComparedRow, type Decisions, meantBy, type RowChange } from './compared-row.js';
import type { RowDoubt } from './kinds.js';
import type { AssignmentCandidate } from './read-assignments.js';
import { classKey } from './read-facts.js';

/** A duty's person, as a file may know her. */
export interface DutyPersonKnown {
  readonly userId: string;
  readonly name: string;
  readonly account: string;
  readonly staffCode: string | null;
  readonly active: boolean;
}

export interface KnownDuties {
  readonly world: DutyWorld;
  readonly people: readonly DutyPersonKnown[];
  /** From which the file's duties are held where it says nothing. */
  readonly day: Day;
}

export interface ComparedAssignment extends ComparedRow<AssignmentCandidate> {
  readonly classId: string;
  /** Who is meant; null while somebody has to say. */
  readonly person: DutyPersonKnown | null;
}

export interface AssignmentComparison {
  readonly rows: readonly ComparedAssignment[];
  readonly refused: readonly RefusedRow[];
  /** Held in one of the file's classes from the day on, and not in the file; an import takes no duty from anybody. */
  readonly leftOut: readonly DutyLine[];
}

export function compareAssignments(
  candidates: readonly AssignmentCandidate[],
  known: KnownDuties,
): AssignmentComparison {
  const refuseMeeting = refuseDoubledDuties(candidates);
  const classes = new Map(known.world.classes.map((one) => [classKey(one.name), one.id]));
  const rows: ComparedAssignment[] = [];
  const refused: RefusedRow[] = [];
  candidates.forEach((candidate, at) => {
    const { sheet, row, name, account, className } = candidate;
    const no = (why: Refusal): void => void refused.push({ sheet, row, name: name || (account ?? ''), refusal: why });
    const classId = classes.get(classKey(className));
    const doubled = refuseMeeting(at);
    if (doubled) return no(doubled);
    if (classId === undefined) return no(refusal('import-class-unknown', { typed: className }));
    const judged = judge(candidate, classId, known);
    if ('code' in judged) no(judged);
    else rows.push({ at, sheet, row, candidate, classId, ...judged });
  });
  return { rows, refused, leftOut: leftOutOf(rows, known) };
}

type Judged = Pick<ComparedAssignment, 'kind' | 'person' | 'changes' | 'doubt' | 'choices'>;

function judge(candidate: AssignmentCandidate, classId: string, known: KnownDuties): Judged | Refusal {
  const { people, doubt } = whoIs(candidate, known.people);
  const [only] = people;
  if (!only)
    return refusal('import-teacher-unknown', {
      typed: candidate.name || (candidate.account ?? candidate.staffCode ?? ''),
    });
  if (doubt !== null) {
    const choices: Choice[] = [...people.map(({ userId }): Choice => `as:${userId}`), 'skip'];
    return { kind: 'doubtful', person: null, changes: [], doubt, choices };
  }
  if (!only.active) return refusal('import-teacher-left', { name: only.name });
  const given = lineOf(candidate, classId, only, known);
  const changes = dutyChanges(given, known);
  if (changes.length === 0) return { kind: 'same', person: only, changes: [], doubt: null, choices: [] };
  const [first] = changeDuties(known.world, changes).refused;
  if (first) return first.refusal;
  const told = toldChanges(given, known, only);
  return { kind: told.length > 0 ? 'changed' : 'new', person: only, changes: told, doubt: null, choices: [] };
}

/** By code or account she is one; a name may be of several, and a given name alone is never sure. */
function whoIs(
  { name, staffCode, account }: AssignmentCandidate,
  people: readonly DutyPersonKnown[],
): { readonly people: readonly DutyPersonKnown[]; readonly doubt: RowDoubt | null } {
  const byKey = people.filter(
    (one) => (staffCode !== null && one.staffCode === staffCode) || (account !== null && one.account === account),
  );
  if (byKey.length > 0) return { people: byKey, doubt: byKey.length > 1 ? 'same-name' : null };
  if (name === '') return { people: [], doubt: null };
  const active = people.filter((one) => one.active);
  const named = active.filter((one) => sameName(one.name, name));
  if (named.length > 0) return { people: named, doubt: named.length > 1 ? 'same-name' : null };
  const short = active.filter((one) => isShortFor(name, one.name));
  return { people: short, doubt: short.length > 0 ? 'short-name' : null };
}

/** "Lan" or "N.T.Lan" for Nguyễn Thị Lan: the given name, and letters the others begin with. */
function isShortFor(short: string, name: string): boolean {
  const parts = short.split(/[\s.]+/).filter((part) => part !== '');
  const words = name.split(' ');
  const given = parts.pop();
  if (given === undefined || nameKey(given) !== nameKey(words.at(-1)!)) return false;
  const others = words.slice(0, -1).map(nameKey);
  let next = 0;
  return parts.every((part) => {
    const found = others.findIndex((word, at) => at >= next && word.startsWith(nameKey(part)));
    next = found + 1;
    return found >= 0;
  });
}

const lineOf = (
  { subject, shared, fromDay, toDay }: AssignmentCandidate,
  classId: string,
  { userId }: DutyPersonKnown,
  { day }: KnownDuties,
): Omit<DutyLine, 'id'> => ({ userId, classId, subject, responsible: !shared, fromDay: fromDay ?? day, toDay });

/** What would have to change; nothing where she holds it already. */
function dutyChanges(given: Omit<DutyLine, 'id'>, { world, day }: KnownDuties): DutyChange[] {
  const from = given.fromDay < day ? day : given.fromDay;
  const holds = world.lines.some(
    (line) =>
      line.userId === given.userId &&
      samePlace(line, given) &&
      line.responsible === given.responsible &&
      line.fromDay <= from &&
      !isVoid(line) &&
      (line.toDay === given.toDay || (given.toDay === null && line.toDay !== null && line.toDay >= world.ends)),
  );
  return holds ? [] : passDuty(world, given);
}

function toldChanges(
  given: Omit<DutyLine, 'id'>,
  { world, people }: KnownDuties,
  person: DutyPersonKnown,
): RowChange[] {
  const beside = world.lines.filter((line) => samePlace(line, given) && meet(line, given));
  const own = beside.find(({ userId }) => userId === person.userId);
  const other = given.responsible
    ? beside.find((line) => line.responsible && line.userId !== person.userId)
    : undefined;
  const nameOf = (userId: string): string => people.find((one) => one.userId === userId)?.name ?? '';
  return [
    ...(other ? [{ fact: 'teacher' as const, before: nameOf(other.userId), after: person.name }] : []),
    ...(own && own.responsible !== given.responsible
      ? [{ fact: 'shared' as const, before: own.responsible ? 'no' : 'yes', after: given.responsible ? 'no' : 'yes' }]
      : []),
  ];
}

/**
 * All that carrying it out changes, each line ended once. Of a doubtful row as it was decided; one nobody decided on counts not
 * at all. Judged together by `changeDuties` before it is written.
 */
export function planAssignments(
  { rows }: Pick<AssignmentComparison, 'rows'>,
  decisions: Decisions,
  known: KnownDuties,
): { readonly changes: readonly DutyChange[]; readonly created: number; readonly changed: number } {
  const ends = new Map<number, Day>();
  const given: DutyChange[] = [];
  let changed = 0;
  for (const { at, kind, candidate, classId, person: taken } of rows) {
    if (kind === 'same') continue;
    const meant = kind === 'doubtful' ? meantBy(decisions.get(at) ?? 'skip') : null;
    const person = kind === 'doubtful' ? known.people.find(({ userId }) => userId === meant) : taken;
    if (!person) continue;
    const changes = dutyChanges(lineOf(candidate, classId, person, known), known);
    if (changes.some((change) => change.kind === 'end')) changed += 1;
    for (const change of changes) {
      if (change.kind === 'give') given.push(change);
      else ends.set(change.id, least(ends.get(change.id), change.lastDay));
    }
  }
  const ended = [...ends].map(([id, lastDay]): DutyChange => ({ kind: 'end', id, lastDay }));
  return { changes: [...ended, ...given], created: given.length - changed, changed };
}

const least = (a: Day | undefined, b: Day): Day => (a === undefined || b < a ? b : a);

function leftOutOf(rows: readonly ComparedAssignment[], { world, day }: KnownDuties): DutyLine[] {
  const classes = new Set(rows.map(({ classId }) => classId));
  const isTold = (line: DutyLine): boolean =>
    rows.some(
      ({ classId, candidate: { subject, shared }, person }) =>
        samePlace({ classId, subject }, line) &&
        (person === null || person.userId === line.userId || (line.responsible && !shared)),
    );
  return world.lines.filter(
    (line) => classes.has(line.classId) && !isVoid(line) && (line.toDay === null || line.toDay >= day) && !isTold(line),
  );
}

/** Two rows that give one duty to two people, or to one twice. */
function refuseDoubledDuties(candidates: readonly AssignmentCandidate[]): (at: number) => Refusal | null {
  const keyOf = ({ className, subject, fromDay }: AssignmentCandidate): string =>
    [classKey(className), subject ?? '', fromDay ?? ''].join(' ');
  const whoOf = ({ staffCode, account, name }: AssignmentCandidate): string =>
    staffCode ?? account ?? wholeNameKey(name);
  const byPlace = new Map<string, number[]>();
  candidates.forEach((candidate, at) => {
    const there = byPlace.get(keyOf(candidate));
    if (there) there.push(at);
    else byPlace.set(keyOf(candidate), [at]);
  });
  return (at) => {
    const own = candidates[at]!;
    for (const other of byPlace.get(keyOf(own))!) {
      if (other === at) continue;
      const { row, sheet, name, account, ...rest } = candidates[other]!;
      if (whoOf(candidates[other]!) === whoOf(own)) {
        if (other < at) return refusal('import-doubled', { row, sheet });
      } else if (!rest.shared && !own.shared) {
        return refusal('import-duty-doubled', { row, sheet, name: name || (account ?? '') });
      }
    }
    return null;
  };
}
