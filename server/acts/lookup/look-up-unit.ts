import { timingSafeEqual } from 'node:crypto';
import type { LookupOutcome } from '../../../core/lookup/outcome.js';
import { factOf, factsOf } from '../../../core/lookup/second-fact.js';
import { shownUnit } from '../../../core/lookup/shown-unit.js';
import type { LookupQuestion } from '../../../core/lookup/typed-question.js';
import { LOOKUP_RULE } from '../../../core/rights/rests.js';
import { sha256 } from '../../ground/digests.js';
import { lookupKey } from '../../limits/limit-keeper.js';
import type { Deps } from '../../runner/deps.js';
import { readFrom } from '../../store/read-from.js';
import { select } from '../../store/sql.js';
import { copiesOf } from './copies-of.js';
import { isUntouched, lookedUp } from './looked-up.js';
import { PUBLIC_STATES, UNIT_AT_CODE, type UnitAtCode } from './lookup-statement.js';

/**
 * The unit with a code, for whoever knows its child. A wrong fact and an unknown code are one answer after the same work; each
 * try of a code counts before it is looked at, so that many at once are as many, and a right one ends the count. `held` is a record that was altered in the database.
 */
export async function lookUpUnit(deps: Deps, question: LookupQuestion): Promise<LookupOutcome> {
  const { db, clock, limits } = deps;
  const key = lookupKey(question.code);
  const now = clock();
  const rest = await db.writes.run(async (transaction) => {
    const ms = await limits.restOf(key, now, LOOKUP_RULE, transaction);
    if (ms === 0) await limits.countWrong(key, now, LOOKUP_RULE, transaction);
    return ms;
  });
  if (rest > 0) return { kind: 'rests', seconds: Math.ceil(rest / 1000) };

  const { line, copies } = await readFrom(db, async (reader) => {
    const [found] = await select<UnitAtCode>(reader, UNIT_AT_CODE, [question.code, ...PUBLIC_STATES]);
    // Asked of its neighbour, too: a code that is there takes no longer.
    return { line: found, copies: found ? await copiesOf(reader, found.id) : [] };
  });
  // Nothing was ever released here, so that there is nothing to tell apart.
  if (!line) return { kind: 'not-found' };
  const unit = lookedUp(line);
  const untouched = unit !== null && isUntouched(unit, line);
  const known = unit !== null && isOneOf(factOf(question), factsOf(unit.record.pupil));
  const found = known && line.code === question.code;
  // Nothing is forgotten where nothing is found, and it takes as long.
  const forgotten = found ? key : lookupKey(`${question.code} -`);
  await db.writes.run((transaction) => limits.forget(forgotten, transaction));
  if (!found) return { kind: 'not-found' };
  return untouched ? { kind: 'found', unit: { ...shownUnit(unit), copies } } : { kind: 'held' };
}

/** Whether a text is among some, compared by digests and all of them, so that time says nothing of which or how far. */
function isOneOf(text: string, right: readonly string[]): boolean {
  const digest = Buffer.from(sha256(text));
  return right.map((each) => timingSafeEqual(Buffer.from(sha256(each)), digest)).includes(true);
}
