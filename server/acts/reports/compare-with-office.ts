import type { z } from 'zod';
import type { comparisonSchema } from '../../../core/contract/reports.js';
import { type Difference, differenceOf } from '../../../core/reports/held.js';
import type { ReportKind } from '../../../core/reports/kinds.js';
import { MOST_CODES } from '../../../core/wire/finalising.js';
import { refuse } from '../../ground/refused.js';
import { type HeldUnit, unitsHeldAt } from '../../office/portal.js';
import { OfficeTrouble } from '../../office/post-json.js';
import { type Preparing, work } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadSchool } from '../school/load-school.js';
import { handInAgain } from './parts/hand-in-again.js';
import { type EverReleased, everReleased } from './parts/ever-released.js';

export interface CompareInput {
  readonly caller: Caller;
  /** Hand in again, under its own id, what the portal does not have any more. */
  readonly again: boolean;
}

type Found = { readonly unit: EverReleased; readonly difference: Difference };

/** What a portal that came back older is given again, and by which kind of message. */
const AGAIN: Readonly<Partial<Record<Difference, ReportKind>>> = {
  'portal-lost': 'submit',
  'portal-not-final': 'finalise',
  'portal-not-recalled': 'recall',
};

/**
 * Every released unit asked of the portal (transaction 8), after one of the two came back from an older backup. Changes nothing at the
 * school. Refuses with office-not-set and office-unreachable.
 */
export const compareWithOffice = work({
  act: 'compare-with-office',
  run: async (at, { again }: CompareInput): Promise<z.output<typeof comparisonSchema>> => {
    const connection = await at.officeConnection();
    if (!connection) throw refuse('office-not-set');
    const { units, school } = await at.read(async (looking) => ({
      units: await everReleased(looking.db),
      school: (await loadSchool(looking.db, at.clock())).code,
    }));
    try {
      const found = await differences(at, units, school);
      const sent = again ? await giveAgain(at, found) : 0;
      await at.note({ kind: 'office.compared', units: units.length, different: found.length, again: sent });
      return {
        units: units.length,
        different: found.map(({ unit: { name, className, schoolYear, code, state }, difference }) => ({
          ...{ name, className, schoolYear, code, state, difference },
        })),
        again: sent,
      };
    } catch (error) {
      if (error instanceof OfficeTrouble) throw refuse('office-unreachable');
      throw error;
    }
  },
});

async function differences(
  at: Pick<Preparing, 'officeConnection' | 'newId'>,
  units: readonly EverReleased[],
  school: string,
): Promise<Found[]> {
  const found: Found[] = [];
  const connection = (await at.officeConnection())!;
  for (let from = 0; from < units.length; from += MOST_CODES) {
    const part = units.slice(from, from + MOST_CODES);
    const year = Number(part[0]!.schoolYear.slice(0, 4));
    const codes = part.map(({ code }) => code);
    const held = await unitsHeldAt(connection, { id: at.newId(), school, year, codes });
    const byCode = new Map<string, HeldUnit>(held.map((one) => [one.code, one]));
    for (const unit of part) {
      const one = byCode.get(unit.code);
      const difference = one ? differenceOf(unit, one.state, one.digest) : null;
      if (difference !== null) found.push({ unit, difference });
    }
  }
  return found;
}

/** One kind after the other: what is final has to be accepted first, which the portal tells the next time. */
async function giveAgain(
  at: Pick<Preparing, 'officeConnection' | 'read' | 'clock'>,
  found: readonly Found[],
): Promise<number> {
  let sent = 0;
  for (const [difference, what] of Object.entries(AGAIN) as [Difference, ReportKind][]) {
    const units = found.filter((one) => one.difference === difference).map(({ unit }) => unit.unit);
    if (units.length > 0) sent += await handInAgain(at, what, units);
  }
  return sent;
}
