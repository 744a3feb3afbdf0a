/** Changes to duties as they wait: read back, told in words of the school, carried out. */
import type { ProposedLine } from '../../../../core/contract/proposals.js';
import { changesFrom, type DutyChange, type DutyWorld } from '../../../../core/duties/change-duties.js';
import { type Day, dayInVietnam } from '../../../../core/codes/day.js';
import type { Acting } from '../../../runner/act.js';
import { refuse } from '../../../ground/refused.js';
import { livingYears } from '../../school/living-years.js';
import { carryOutDuties, judgeDuties } from './carry-out-duties.js';

interface WaitingDuties {
  readonly schoolYear: string;
  /** The day they were entered. */
  readonly madeOn: string;
  readonly changes: readonly DutyChange[];
}

const read = (content: string): WaitingDuties => JSON.parse(content) as WaitingDuties;

/**
 * In the order they were entered, on the days they have when confirmed on `day` (null: never); what they would end is looked up
 * among the year's duties.
 */
export function dutyLinesOf(world: DutyWorld, content: string, day: Day | null): ProposedLine[] {
  const { madeOn, changes } = read(content);
  const classes = new Map(world.classes.map(({ id, name }) => [id, name]));
  const people = new Map(world.people.map(({ userId, name }) => [userId, name]));
  return changes.flatMap((asked): ProposedLine[] => {
    const [done] = day === null ? [asked] : changesFrom([asked], madeOn, { today: day, ends: world.ends });
    const change = done ?? asked;
    const line = change.kind === 'give' ? change : world.lines.find(({ id }) => id === change.id);
    if (!line) return [];
    return [
      {
        kind: change.kind,
        what: classes.get(line.classId) ?? line.classId,
        subject: line.subject,
        name: people.get(line.userId) ?? '',
        shared: !line.responsible,
        fromDay: change.kind === 'give' ? change.fromDay : null,
        toDay: change.kind === 'give' ? change.toDay : change.lastDay,
        asked: dayOf(change) === dayOf(asked) ? null : dayOf(asked),
        over: done === undefined,
      },
    ];
  });
}

const dayOf = (change: DutyChange): Day => (change.kind === 'give' ? change.fromDay : change.lastDay);

/** Refuses where they no longer fit what stands: with duty-class-ended of a past year, else as `changeDuties` does. */
export async function confirmWaitingDuties(at: Acting, proposalId: string, content: string): Promise<void> {
  const { schoolYear, madeOn, changes } = read(content);
  const [{ calendar }] = await livingYears(at);
  const now = changesFrom(changes, madeOn, { today: dayInVietnam(at.clock()), ends: calendar.ends });
  const world = await judgeDuties(at, now);
  if (world.schoolYear !== schoolYear) throw refuse('duty-moved-on');
  await carryOutDuties(at, world, now, proposalId);
}
