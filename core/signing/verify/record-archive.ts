/** A record's signatures as far as the checker can judge them, and the rest by what its seal has kept. */
import type { Slot } from '../../record/record-states.js';
import { archivedBy, type Archived, lackingIn, lacks, withKept } from './archive.js';
import type { Checked } from './check-signature.js';
import { type SignatureLevel, type Step, unsaid, type VerifyOptions } from './steps.js';

type BySlot = readonly (readonly [Slot, Checked])[];

export interface WithArchive {
  readonly checked: BySlot;
  /** Null where there is no archive stamp. */
  readonly step: Step | null;
}

/** `judged`: the signature of a slot by what is known; `covered`: the text the seal covers. */
export async function withArchive(
  alone: BySlot,
  judged: (slot: Slot, by: VerifyOptions) => Promise<Checked> | Checked,
  covered: () => string,
  options: VerifyOptions,
): Promise<WithArchive> {
  const seal = alone.find(([slot]) => slot === 'seal')?.[1].found ?? null;
  const archived = seal && (await archivedBy(seal, covered, options));
  if (archived === null) return { checked: alone, step: null };
  const checked = await Promise.all(
    alone.map(async ([slot, one]) => [slot, await better(one, archived, (by) => judged(slot, by))] as const),
  );
  const found = checked.flatMap(([, one]) => one.found ?? []);
  const lacking = await lackingIn(archived.data, found, options);
  const level = lacking !== null ? null : archived.at === null ? 'B-LT' : 'B-LTA';
  return {
    checked: checked.map(([slot, one]) => [slot, slot === 'seal' ? reaching(one, level) : one] as const),
    step: archived.at !== null && lacking !== null ? unsaid('archive', 'archive-data-lacking', lacking) : archived.step,
  };
}

/**
 * Only where an archive stamp says since when it was there, and for what is stamped itself: an old list knows nothing of a
 * key that was given up since, and whoever has it may claim any moment.
 */
export async function better(
  one: Checked,
  { at, data, internal }: Archived,
  judge: (by: VerifyOptions) => Promise<Checked> | Checked,
): Promise<Checked> {
  if (at === null || !lacks(one)) return one;
  const again = await judge(withKept(one.by, data));
  if (!again.signer?.stampedAt) return one;
  return internal || again.signer.stampedInternally === true ? { ...again, onInternalTime: true } : again;
}

/** What is kept without a stamp that counts is no more than a claim. */
const reaching = (one: Checked, level: SignatureLevel | null): Checked =>
  level === null || !one.signer?.stampedAt ? one : { ...one, signer: { ...one.signer, level } };
