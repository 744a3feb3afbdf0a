import { changeHats, type HatChange } from '../../../../core/duties/change-hats.js';
import { scopeText } from '../../../../core/duties/hat-scope.js';
import { Refused } from '../../../ground/refused.js';
import type { Acting } from '../../../runner/act.js';
import { loadHatWorld } from './load-hat-world.js';

type Doing = Pick<Acting, 'db' | 'clock' | 'note'>;

/** Refuses with the first change that cannot be. */
export async function judgeHats(
  at: Pick<Acting, 'db' | 'clock'>,
  changes: readonly HatChange[],
  alone: boolean,
): Promise<void> {
  const [first] = changeHats(await loadHatWorld(at), changes, { alone }).refused;
  if (first) throw new Refused(first);
}

/** Carry out changes that were judged, with their event; `proposalId` where they waited for the principal's word. */
export async function carryOutHats(at: Doing, changes: readonly HatChange[], proposalId: string | null): Promise<void> {
  const { userHats } = at.db;
  const given: (Omit<Extract<HatChange, { kind: 'give' }>, 'kind' | 'scope'> & { scope: string | null })[] = [];
  const ended: Omit<Extract<HatChange, { kind: 'end' }>, 'kind'>[] = [];
  for (const { kind: _, ...change } of changes.filter((one) => one.kind === 'end')) {
    const { userId, hat, lastDay } = change;
    await userHats.update({ toDay: lastDay }, { where: { userId, hat } });
    ended.push(change);
  }
  for (const { kind: _, scope, ...line } of changes.filter((one) => one.kind === 'give')) {
    const change = { ...line, scope: scope === null ? null : scopeText(scope) };
    // One who wore it before has its row; the trail keeps those days.
    await userHats.upsert(change);
    given.push(change);
  }
  await at.note({ kind: 'hats.changed', proposalId, given, ended });
}
