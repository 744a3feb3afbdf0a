/** A released unit brought to where it is final and counts, a move of the table at a time, as the database itself wants it. */
import { isFinal, isInForce, type RecordState, TRANSITIONS } from '../../core/record/record-states.js';
import type { Database } from '../../server/store/open-database.js';

/** The shortest way, without the first state. */
function wayToFinal(from: RecordState): readonly RecordState[] {
  const ways: RecordState[][] = [[from]];
  for (const way of ways) {
    const last = way.at(-1)!;
    if (isFinal(last) && isInForce(last)) return way.slice(1);
    for (const { from: at, to } of TRANSITIONS) if (at === last && !way.includes(to)) ways.push([...way, to]);
  }
  throw new Error(`nothing final after ${from}`);
}

export async function finaliseUnit(db: Database, lookupCode: string): Promise<void> {
  const unit = await db.units.findOne({ where: { lookupCode }, raw: true });
  for (const state of wayToFinal(unit!.state)) await db.units.update({ state }, { where: { lookupCode } });
}
