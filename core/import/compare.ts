/** Pupils of a file beside those the school has: new, changed, the same, doubtful, refused, and who is not in the file. */
import { type Refusal, refusal } from '../codes/refusal.js';
import type { Grade } from '../law/law.js';
import type { Candidate, RefusedRow, RowPlace } from './candidate.js';
import { type Change, changesOf, isIdentity, sameName, wholeNameKey } from './changes.js';
import type { Choice } from './compared-row.js';
import type { RowDoubt, RowKind } from './kinds.js';
import { indexOf, type SchoolIndex } from './known-index.js';
import type { KnownPupil, KnownSchool } from './known-school.js';
import { classKey, gradeOfClass } from './read-facts.js';

export interface Compared extends RowPlace {
  /** The row's number among the file's pupils: what a decision names it by. */
  readonly at: number;
  readonly candidate: Candidate;
  readonly kind: RowKind;
  /** The school's pupil she is taken for; null for a new one. */
  readonly pupil: KnownPupil | null;
  readonly changes: readonly Change[];
  readonly doubt: RowDoubt | null;
  /** What a person may say of a doubtful row. */
  readonly choices: readonly Choice[];
}

export interface ProposedClass {
  readonly name: string;
  readonly grades: readonly Grade[];
  readonly campus: string | null;
  readonly pupils: number;
}

export interface Comparison {
  readonly rows: readonly Compared[];
  readonly refused: readonly RefusedRow[];
  /** In one of the file's classes at the school, and not in the file; an import takes nobody away. */
  readonly leftOut: readonly KnownPupil[];
  readonly newClasses: readonly ProposedClass[];
  /** More than half of the file is unknown to a school that has pupils: it may be another school's, or another year's. */
  readonly mostlyUnknown: boolean;
}

/** Compare; what the rows say of each other counts before what the school says. */
export function compare(candidates: readonly Candidate[], school: KnownSchool): Comparison {
  const index = indexOf(school);
  const twice = new InFile(candidates);
  const rows: Compared[] = [];
  const refused: RefusedRow[] = [];
  candidates.forEach((candidate, at) => {
    const { sheet, row, name } = candidate;
    const why = twice.refuse(candidate, at);
    const judged = why ?? judge(candidate, index, twice);
    if ('code' in judged) refused.push({ sheet, row, name, refusal: judged });
    else {
      const { kind, pupil, changes, doubt, choices } = judged;
      // Written out: spreading costs more than comparing.
      rows.push({ at, sheet, row, candidate, kind, pupil, changes, doubt, choices });
    }
  });
  return {
    rows,
    refused,
    leftOut: leftOutOf(rows, candidates, school),
    newClasses: newClassesOf(rows, index),
    mostlyUnknown: index.enrolled >= 20 && rows.filter(({ pupil }) => pupil === null).length * 2 > rows.length,
  };
}

type Judged = Pick<Compared, 'kind' | 'pupil' | 'changes' | 'doubt' | 'choices'>;

function judge(candidate: Candidate, index: SchoolIndex, twice: InFile): Judged | Refusal {
  const byCode = candidate.code === null ? null : index.byCode(candidate.code);
  if (byCode) return judgeKnown(candidate, byCode, index);
  const holder = candidate.personalId === null ? null : index.byPersonalId(candidate.personalId);
  const named = index.alike(candidate);
  // One name and one number are one child, whatever birth date stands there.
  const alike = named.length === 0 && holder && sameName(holder.name, candidate.name) ? [holder] : named;
  if (alike.length === 0) return judgeNew(candidate, index, twice);
  const [only] = alike;
  // Without a code in the file name and birth date are all there is, and are enough where they are one pupil's.
  if (candidate.code === null && alike.length === 1 && !twice.isAlike(candidate)) {
    return judgeKnown({ ...candidate, code: only!.code }, only!, index);
  }
  const choices: Choice[] = [
    ...alike.map(({ code }) => `as:${code}` as const),
    ...(candidate.code === null || holder ? [] : (['new'] as const)),
    'skip',
  ];
  const pupil = alike.length === 1 ? only! : null;
  const changes = pupil ? changesOf(candidate, pupil) : [];
  const why = refuseFacts(candidate, pupil, changes, index);
  if (why) return why;
  return { kind: 'doubtful', pupil, changes, doubt: alike.length === 1 ? 'moved-code' : 'same-name', choices };
}

function judgeNew(candidate: Candidate, index: SchoolIndex, twice: InFile): Judged | Refusal {
  if (candidate.code === null) return refusal('import-code-missing');
  const why = refuseFacts(candidate, null, [], index);
  if (why) return why;
  const doubtful = twice.isAlike(candidate);
  return {
    kind: doubtful ? 'doubtful' : 'new',
    pupil: null,
    changes: [],
    doubt: doubtful ? 'same-name' : null,
    choices: doubtful ? ['new', 'skip'] : [],
  };
}

function judgeKnown(candidate: Candidate, pupil: KnownPupil, index: SchoolIndex): Judged | Refusal {
  const changes = changesOf(candidate, pupil);
  const why = refuseFacts(candidate, pupil, changes, index);
  if (why) return why;
  if (changes.length === 0) return { kind: 'same', pupil, changes, doubt: null, choices: [] };
  const doubt = doubtOf(changes);
  const choices: Choice[] = doubt ? [`as:${pupil.code}`, 'skip'] : [];
  return { kind: doubt ? 'doubtful' : 'changed', pupil, changes, doubt, choices };
}

/** A number that was missing and comes is no doubt; one that becomes another is. */
function doubtOf(changes: readonly Change[]): RowDoubt | null {
  const changed = new Set(changes.map(({ fact }) => fact));
  if (changed.has('name') && changed.has('birthDate')) return 'another-person';
  if (changed.has('birthDate')) return 'birth-date';
  if (changed.has('name')) return 'renamed';
  return changes.some(({ fact, before }) => fact === 'personalId' && before !== null) ? 'personal-id' : null;
}

function refuseFacts(
  candidate: Candidate,
  pupil: KnownPupil | null,
  changes: readonly Change[],
  index: SchoolIndex,
): Refusal | null {
  const holder = candidate.personalId === null ? null : index.byPersonalId(candidate.personalId);
  if (holder && holder.code !== pupil?.code && !(pupil === null && sameName(holder.name, candidate.name))) {
    return refusal('import-personal-id-taken', { name: holder.name, code: holder.code });
  }
  if (!pupil?.place && candidate.className === null) return refusal('import-class-missing');
  if (candidate.className !== null && gradeIn(candidate, pupil) === null) {
    return refusal('import-grade-missing', { class: candidate.className });
  }
  if (!pupil) return null;
  if (pupil.released && changes.some(isIdentity)) return refusal('import-identity-released');
  if (pupil.signed && changes.length > 0) return refusal('import-signed');
  return null;
}

/** The grade a pupil has in the class the file names: said by the file, by the class's name, or as it is now. */
export function gradeIn(candidate: Candidate, pupil: KnownPupil | null): Grade | null {
  const { className, grade } = candidate;
  if (grade !== null || className === null) return grade;
  const isThere = pupil?.place && classKey(pupil.place.className) === classKey(className);
  return gradeOfClass(className) ?? (isThere ? pupil.place.grade : null);
}

function leftOutOf(rows: readonly Compared[], candidates: readonly Candidate[], school: KnownSchool): KnownPupil[] {
  const classes = new Set<string>();
  const named = new Set<string>();
  for (const { className, code } of candidates) {
    if (className !== null) classes.add(classKey(className));
    if (code !== null) named.add(code);
  }
  for (const { pupil } of rows) if (pupil) named.add(pupil.code);
  return school.pupils.filter(({ code, place }) => place && !named.has(code) && classes.has(classKey(place.className)));
}

function newClassesOf(rows: readonly Compared[], index: SchoolIndex): ProposedClass[] {
  const found = new Map<string, { name: string; grades: Set<Grade>; campus: string | null; pupils: number }>();
  for (const { candidate, pupil } of rows) {
    const { className, campus } = candidate;
    if (className === null || index.classNamed(className)) continue;
    const key = classKey(className);
    const one = found.get(key) ?? { name: className, grades: new Set<Grade>(), campus, pupils: 0 };
    one.grades.add(gradeIn(candidate, pupil)!);
    one.pupils += 1;
    found.set(key, one);
  }
  return [...found.values()].map(({ grades, ...one }) => ({ ...one, grades: [...grades].sort((a, b) => a - b) }));
}

/** What rows of one file say of each other. */
class InFile {
  private readonly byCode = new Map<string, number[]>();
  private readonly byNumber = new Map<string, number>();
  private alike: Map<string, Set<string>> | null = null;

  constructor(private readonly candidates: readonly Candidate[]) {
    candidates.forEach((one, at) => {
      if (one.code !== null) {
        const there = this.byCode.get(one.code);
        if (there) there.push(at);
        else this.byCode.set(one.code, [at]);
      }
      if (one.personalId !== null && !this.byNumber.has(one.personalId)) this.byNumber.set(one.personalId, at);
    });
  }

  /** Another pupil of the file has her name and birth date. */
  isAlike(candidate: Candidate): boolean {
    if (!this.alike) {
      const alike = (this.alike = new Map<string, Set<string>>());
      this.candidates.forEach((one, at) => {
        const others = alike.get(alikeKey(one)) ?? new Set();
        alike.set(alikeKey(one), others.add(one.code ?? `row ${at}`));
      });
    }
    return (this.alike.get(alikeKey(candidate))?.size ?? 0) > 1;
  }

  /** The same pupil again is one too many; two that say different things of one code are both refused. */
  refuse(candidate: Candidate, at: number): Refusal | null {
    const { code, personalId } = candidate;
    const rows = (code === null ? undefined : this.byCode.get(code)) ?? [];
    if (rows.length > 1) {
      const first = this.candidates[rows[0]!]!;
      if (rows.some((other) => !says(this.candidates[other]!, first))) {
        const other = this.candidates[rows.find((one) => one !== at)!]!;
        return refusal('import-doubled-differs', { row: other.row, sheet: other.sheet });
      }
      if (rows[0] !== at) return refusal('import-doubled', { row: first.row, sheet: first.sheet });
    }
    const holder = personalId === null ? undefined : this.byNumber.get(personalId);
    if (holder !== undefined && holder !== at) {
      const { name, code: other } = this.candidates[holder]!;
      return refusal('import-personal-id-taken', { name, code: other ?? '' });
    }
    return null;
  }
}

const alikeKey = ({ name, birthDate }: Candidate): string => `${wholeNameKey(name)}\n${birthDate}`;

const says = (a: Candidate, b: Candidate): boolean =>
  JSON.stringify({ ...a, sheet: '', row: 0 }) === JSON.stringify({ ...b, sheet: '', row: 0 });
