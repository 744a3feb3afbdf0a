import { loadTrust } from '../../certificates/parts/load-trust.js';
import { loadRegisterLines } from '../../certificates/parts/register-lines.js';
import type { Reading } from '../../../runner/deps.js';
import { type PrintDoubt, printDoubt, type StoredPrint } from './prove-print.js';
import { heldPupils } from '../../../trail/holds/held-pupils.js';
import { documentOf, type RecordDoubt, recordDoubt, type StoredUnit } from './prove-record.js';

export type Doubt = RecordDoubt | PrintDoubt | 'record-held';

/** Asks of what is stored whether it is still what was signed; null where it is. */
export interface Prover {
  /** Whether a pupil's record of some year is held back for what was found when the trail was checked (H28). */
  isHeld(pupil: string): boolean;
  /** Some three milliseconds. */
  record(unit: StoredUnit): Promise<RecordDoubt | null>;
  /** Of a sealed record's print, and of the record in it. */
  print(print: StoredPrint, unit: StoredUnit): Promise<Doubt | null>;
}

/** Trust and register are read once, however many records are asked about. Six statements. */
export async function loadProver(deps: Reading): Promise<Prover> {
  const [trust, register, held] = await Promise.all([loadTrust(deps), loadRegisterLines(deps), heldPupils(deps.db)]);
  const record = (unit: StoredUnit): Promise<RecordDoubt | null> => recordDoubt(unit, trust, register, deps.clock());
  return {
    isHeld: (pupil) => held.has(pupil),
    record,
    print: async (print, unit) => (await record(unit)) ?? (await printDoubt(print, documentOf(unit), register)),
  };
}
