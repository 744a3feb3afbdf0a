/** Changes to duties as they wait: read back, told in words of the school, carried out. */
import type { ProposedLine } from '../../../../core/contract/proposals.js';
import { changesFrom, type DutyChange, type DutyWorld } from '../../../../core/duties/change-duties.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import type { Acting } from '../../../runner/act.js';
import { refuse } from '../../../ground/refused.js';
import { carryOutDuties, judgeDuties } from './carry-out-duties.js';

interface WaitingDuties {
  readonly schoolYear: string;
  /** The day they were entered. */
  readonly madeOn: string;
  readonly changes: readonly DutyChange[];
}

const read = (content: string): WaitingDuties => JSON.parse(content) as WaitingDuties;

/** In the order they were entered; what they would end is looked up among the year's duties. */
export function dutyLinesOf(world: DutyWorld, content: string): ProposedLine[] {
  const classes = new Map(world.classes.map(({ id, name }) => [id, name]));
  const people = new Map(world.people.map(({ userId, name }) => [userId, name]));
  return read(content).changes.flatMap((change): ProposedLine[] => {
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
      },
    ];
  });
}

/** Refuses where they no longer fit what stands: with duty-class-ended of a past year, else as `changeDuties` does. */
export async function confirmWaitingDuties(at: Acting, proposalId: string, content: string): Promise<void> {
  const { schoolYear, madeOn, changes } = read(content);
  const now = changesFrom(changes, madeOn, dayInVietnam(at.clock()));
  const world = await judgeDuties(at, now);
  if (world.schoolYear !== schoolYear) throw refuse('duty-moved-on');
  await carryOutDuties(at, world, now, proposalId);
}
