/** A decision on Ban Quản trị: judged, kept with its event, told while it waits. */
import type { CommitteeDecision } from '../../../../core/contract/committee.js';
import type { ProposedLine } from '../../../../core/contract/proposals.js';
import { addDays, dayInVietnam, shownDay } from '../../../../core/codes/day.js';
import type { DutyPerson } from '../../../../core/duties/change-duties.js';
import { refuse } from '../../../ground/refused.js';
import type { Acting } from '../../../runner/act.js';

/** How far ahead of its day a decision may be entered, days. */
const AHEAD = 60;

/** Refuses with committee-day, committee-doubled, hat-person-gone. Two statements. */
export async function judgeCommittee(
  { db, clock }: Pick<Acting, 'db' | 'clock'>,
  { number, day, members }: CommitteeDecision,
): Promise<void> {
  const latest = addDays(dayInVietnam(clock()), AHEAD);
  if (day > latest) throw refuse('committee-day', { to: shownDay(latest) });
  const ids = members.map(({ userId }) => userId);
  if (new Set(ids).size < ids.length) throw refuse('committee-twice');
  const users = await db.users.findAll({ where: { id: ids }, raw: true });
  const gone = ids.find((id) => !users.find((user) => user.id === id)?.active);
  if (gone !== undefined) throw refuse('hat-person-gone', { name: users.find(({ id }) => id === gone)?.name ?? gone });
  if (await db.committees.findOne({ where: { number, day }, raw: true })) throw refuse('committee-doubled', { number });
}

export async function carryOutCommittee(
  at: Pick<Acting, 'db' | 'clock' | 'note' | 'newId' | 'caller'>,
  { number, day, members }: CommitteeDecision,
  proposalId: string | null,
): Promise<void> {
  const id = at.newId();
  const entered = { enteredBy: at.caller.userId, enteredAt: at.clock().toISOString() };
  const deputies = `,${members.flatMap(({ userId, deputy }) => (deputy ? [`${userId},`] : [])).join('')}`;
  await at.db.committees.create({ id, number, day, members: JSON.stringify(members), deputies, ...entered });
  await at.note({ kind: 'committee.entered', committeeId: id, proposalId, number, day, members });
}

const read = (content: string): CommitteeDecision => JSON.parse(content) as CommitteeDecision;

export const committeeLinesOf = (people: readonly DutyPerson[], content: string): ProposedLine[] => {
  const { number, day, members } = read(content);
  return members.map(({ userId, task, deputy }) => ({
    kind: 'give',
    what: `${number}: ${task}`,
    subject: null,
    name: people.find((one) => one.userId === userId)?.name ?? '',
    shared: !deputy,
    fromDay: day,
    toDay: null,
  }));
};

export async function confirmWaitingCommittee(at: Acting, proposalId: string, content: string): Promise<void> {
  const decision = read(content);
  await judgeCommittee(at, decision);
  await carryOutCommittee(at, decision, proposalId);
}
