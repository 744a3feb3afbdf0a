import type { RefusalBody } from '../../../../core/contract/cells.js';
import { type Locale, refusalBody } from '../../../../core/words/render.js';
import type { Preparing } from '../../../runner/act.js';
import { Refused } from '../../../ground/refused.js';
import { refusal } from '../../../../core/codes/refusal.js';
import type { ClassPrints } from './class-prints.js';
import type { StoredPrint } from './prove-print.js';
import { type Doubt, loadProver, type Prover } from './prover.js';

/** What was about to be done with a record that was no longer what was signed. */
export type HandingOut = 'export' | 'print' | 'seal' | 'transaction';

/** Null where none of a pupil's records is held back, every year her transcript holds is as it was signed, and so is the sealed print of it. */
export async function doubtAbout(
  prover: Prover,
  prints: ClassPrints,
  pupil: string,
  print: StoredPrint | null = null,
): Promise<Doubt | null> {
  if (prover.isHeld(pupil)) return 'record-held';
  const units = prints.unitsOf(pupil);
  for (const [at, unit] of units.entries()) {
    const sealed = at === units.length - 1 ? print : null;
    const doubt = await (sealed ? prover.print(sealed, unit) : prover.record(unit));
    if (doubt) return doubt;
  }
  return null;
}

interface Held {
  readonly prints: ClassPrints;
  readonly pupil: string;
  readonly what: HandingOut;
}

/** Leave the event of a record that was held back. */
export function tellDoubt(
  { note }: Pick<Preparing, 'note'>,
  { prints, pupil, what }: Held,
  code: Doubt,
): Promise<void> {
  // Of somebody without a record this year it is an earlier one.
  const stored = prints.year.records.get(pupil);
  const [record, version] = [stored?.id ?? null, stored?.version ?? 0];
  const classId = prints.year.context.class.id;
  return note({ kind: 'record.doubted', classId, record, version, what, code });
}

type Proving = Pick<Preparing, 'note' | 'read'>;

/** Which of these are as they were signed; the others as they are told to the clerk, each with its event. */
export async function provenAmong<T extends { readonly pupil: string }>(
  at: Proving,
  { waiting, locale, ...held }: Omit<Held, 'pupil'> & { readonly waiting: readonly T[]; readonly locale: Locale },
): Promise<{ proven: readonly T[]; refused: { pupil: string; refused: RefusalBody }[] }> {
  const prover = await at.read(loadProver);
  const proven: T[] = [];
  const refused: { pupil: string; refused: RefusalBody }[] = [];
  for (const one of waiting) {
    const { pupil } = one;
    const code = await doubtAbout(prover, held.prints, pupil);
    if (code === null) proven.push(one);
    else {
      refused.push({ pupil, refused: refusalBody(refusal(code), locale) });
      await tellDoubt(at, { ...held, pupil }, code);
    }
  }
  return { proven, refused };
}

/** Refuses, and leaves an event, where what is stored of a pupil is no longer what was signed: record-altered and its like. */
export async function requireProven(
  at: Proving,
  { print, ...held }: Held & { readonly print?: StoredPrint | null },
): Promise<void> {
  const code = await doubtAbout(await at.read(loadProver), held.prints, held.pupil, print);
  if (code === null) return;
  await tellDoubt(at, held, code);
  throw new Refused(refusal(code));
}
