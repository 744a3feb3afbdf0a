/** Changes to hats as they wait: told in words of the school, carried out. */
import { dayInVietnam } from '../../../../core/codes/day.js';
import type { ProposedLine } from '../../../../core/contract/proposals.js';
import type { DutyPerson } from '../../../../core/duties/change-duties.js';
import { type HatChange, hatChangesFrom } from '../../../../core/duties/change-hats.js';
import type { Acting } from '../../../runner/act.js';
import { carryOutHats, judgeHats } from './carry-out-hats.js';

const read = (content: string): readonly HatChange[] => (JSON.parse(content) as { changes: HatChange[] }).changes;

export function hatLinesOf(people: readonly DutyPerson[], content: string): ProposedLine[] {
  return read(content).map((change) => ({
    kind: change.kind,
    what: change.hat,
    subject: null,
    name: people.find(({ userId }) => userId === change.userId)?.name ?? '',
    shared: false,
    fromDay: change.kind === 'give' ? change.fromDay : null,
    toDay: change.kind === 'give' ? change.toDay : change.lastDay,
  }));
}

/** Refuses as `changeHats` does where they no longer fit what stands. */
export async function confirmWaitingHats(at: Acting, proposalId: string, content: string): Promise<void> {
  const changes = hatChangesFrom(read(content), dayInVietnam(at.clock()));
  await judgeHats(at, changes, false);
  await carryOutHats(at, changes, proposalId);
}
