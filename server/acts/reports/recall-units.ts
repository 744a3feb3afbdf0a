import type { z } from 'zod';
import type { recallUnitsSchema } from '../../../core/contract/reports.js';
import { isFinalForRecalls } from '../../../core/record/final-day.js';
import { isRecalled, moveOf } from '../../../core/record/record-states.js';
import { sha256 } from '../../ground/digests.js';
import { groupBy } from '../../ground/group-by.js';
import { refuse } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { groupEnds } from './parts/group-days.js';
import { keepReport } from './parts/keep-report.js';
import { kindOfScan } from './parts/file-kind.js';
import { moveUnits, named } from './parts/move-units.js';
import { openFor } from './parts/open-recalled.js';
import { calendars, type ReleasedUnit, releasedUnits } from './parts/released-units.js';

export interface RecallUnitsInput extends z.output<typeof recallUnitsSchema> {
  readonly caller: Caller;
}

/**
 * The principal takes units back: what the office has not accepted at once, the school by itself; else by a request, which says
 * its document and brings it along where the unit is finalised or its group's day has passed. Refuses as a whole with not-found,
 * recall-state and recall-file-needed.
 */
export const recallUnits = act({
  act: 'recall',
  run: async (at, input: RecallUnitsInput): Promise<{ recalled: number; reports: string[] }> => {
    const known = new Map((await releasedUnits(at.db)).map((unit) => [unit.unit, unit]));
    const units = [...new Set(input.units)].map((id) => {
      const unit = known.get(id);
      if (!unit) throw refuse('not-found');
      if (!moveOf(unit.state, 'recall')) throw refuse('recall-state', { name: unit.name });
      return unit;
    });
    const own = units.filter(({ state }) => isRecalled(moveOf(state, 'recall')!.to));
    const asked = units.filter((unit) => !own.includes(unit));
    for (const [, ofYear] of groupBy(own, ({ schoolYear }) => schoolYear)) await recallOwn(at, ofYear, input.reason);
    const reports: string[] = [];
    for (const [, ofYear] of groupBy(asked, ({ schoolYear }) => schoolYear))
      reports.push(await askOffice(at, ofYear, input));
    return { recalled: own.length, reports };
  },
  refused: (_, code) => ({ kind: 'report.refused', report: null, code }),
});

async function recallOwn(at: Acting, units: readonly ReleasedUnit[], reason: string): Promise<void> {
  const now = at.clock().toISOString();
  await moveUnits(at, 'recall', units, { report: null, answer: null, at: now });
  await at.note({ kind: 'units.recalled', records: named(units), reasonDigest: sha256(reason) }, { at: now });
  await openFor(at, { year: units[0]!.schoolYear, askedBy: at.caller.userId, reason }, units);
}

async function askOffice(
  at: Acting,
  units: readonly ReleasedUnit[],
  { reason, document, attachments }: RecallUnitsInput,
): Promise<string> {
  const now = at.clock().toISOString();
  const { schoolYear } = units[0]!;
  const calendar = (await calendars(at.db)).get(schoolYear)!;
  const final = units.some((unit) => isFinalForRecalls(unit, groupEnds(schoolYear, calendar, unit.group), now));
  if (final && (document === '' || attachments.length === 0)) throw refuse('recall-file-needed');
  const files = attachments.map(({ name, bytes }) => {
    const content = Buffer.from(bytes, 'base64');
    return { name, type: kindOfScan(content), bytes: content };
  });
  const id = at.newId();
  await keepReport(at, { id, what: 'recall', schoolYear, reason, document, attachments: files }, units);
  return id;
}
