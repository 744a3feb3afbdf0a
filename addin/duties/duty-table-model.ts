/** What the table shows: the duties as they would be with the changes not sent yet, cell by cell. */
import type { Duties } from '../../core/contract/duties.js';
import { changeDuties, type DutyChange, type DutyClass, type DutyWorld } from '../../core/duties/change-duties.js';
import { type DutyGap, dutyGaps } from '../../core/duties/duty-gaps.js';
import { type DutyLine, isVoid, samePlace } from '../../core/duties/duty-line.js';
import type { Refusal } from '../../core/codes/refusal.js';
import { type SubjectCode, SUBJECTS } from '../../core/fields/subjects.js';

export interface DutyCell {
  readonly klass: DutyClass;
  /** Null for the homeroom. */
  readonly subject: SubjectCode | null;
  /** From today on, the one who answers for it first. */
  readonly lines: readonly DutyLine[];
  readonly gaps: readonly DutyGap[];
  /** Something of it is among the changes. */
  readonly changed: boolean;
}

export interface DutyTableModel {
  readonly world: DutyWorld;
  /** As they would be. */
  readonly after: DutyWorld;
  readonly gaps: readonly DutyGap[];
  /** Of the changes, by their place. */
  readonly refused: ReadonlyMap<number, Refusal>;
  /** Subjects some class is taught. */
  readonly subjects: readonly SubjectCode[];
  readonly nameOf: (userId: string) => string;
  readonly isGone: (userId: string) => boolean;
  readonly cellOf: (klass: DutyClass, subject: SubjectCode | null) => DutyCell;
}

export function modelOf(answer: Duties, changes: readonly DutyChange[]): DutyTableModel {
  const world: DutyWorld = answer;
  const judged = changeDuties(world, changes);
  const after = { ...world, lines: judged.lines };
  const gaps = dutyGaps(after);
  const people = new Map(world.people.map((one) => [one.userId, one]));
  const ended = new Set(changes.flatMap((change) => (change.kind === 'end' ? [change.id] : [])));
  return {
    world,
    after,
    gaps,
    refused: new Map(judged.refused.map(({ at, refusal }) => [at, refusal])),
    subjects: SUBJECTS.filter((subject) => world.classes.some(({ subjects }) => subjects.includes(subject))),
    nameOf: (userId) => people.get(userId)?.name ?? userId,
    isGone: (userId) => people.get(userId)?.active === false,
    cellOf: (klass, subject) => {
      const place = { classId: klass.id, subject };
      const all = after.lines.filter((line) => samePlace(line, place));
      return {
        klass,
        subject,
        lines: all
          .filter((line) => !isVoid(line) && (line.toDay === null || line.toDay >= world.today))
          .sort((a, b) => Number(b.responsible) - Number(a.responsible) || (a.fromDay < b.fromDay ? -1 : 1)),
        gaps: gaps.filter((gap) => samePlace(gap, place)),
        changed: all.some(({ id }) => id < 0 || ended.has(id)),
      };
    },
  };
}

/** Whether a class is taught what a column is of; everybody has a homeroom. */
export const isTaught = ({ subjects }: DutyClass, subject: SubjectCode | null): boolean =>
  subject === null || subjects.includes(subject);
