/** What a year that is entered says, by what was typed of its paper or by its own signed file. */
import type { z } from 'zod';
import type { BroughtKind } from '../../../../core/brought-years/brought-states.js';
import { scanEnding } from '../../../../core/calendar/lawful-moves.js';
import { MOST_BROUGHT, schoolNameSchema, type enterBroughtYearSchema } from '../../../../core/contract/brought-years.js';
import type { Grade } from '../../../../core/law/law.js';
import { readSignedYear } from '../../../../core/signing/brought/read-signed-year.js';
import { verifyXml } from '../../../../core/signing/verify/verify-xml.js';
import type { Verification } from '../../../../core/signing/verify/steps.js';
import { refuse } from '../../../ground/refused.js';
import type { Reading } from '../../../runner/deps.js';
import { loadTrust } from '../../certificates/parts/load-trust.js';

type Sent = z.output<typeof enterBroughtYearSchema>;

export interface Said {
  readonly kind: BroughtKind;
  readonly schoolYear: string;
  readonly grade: Grade;
  readonly school: string;
  readonly source: string;
  readonly values: readonly { readonly field: string; readonly value: string }[];
  /** Of a signed file. */
  readonly verdict: 'valid' | 'unknown' | null;
  /** As the file writes them; null where somebody read them. */
  readonly pupil: { readonly name: string; readonly birthDate: string } | null;
  readonly bytes: Buffer;
}

/** Refuses with brought-year-file, brought-year-empty, brought-year-unreadable, brought-year-forged. */
export async function whatItSays(at: Reading, { kind, told, file }: Sent): Promise<Said> {
  const bytes = Buffer.from(file, 'base64');
  if (bytes.length > MOST_BROUGHT) throw refuse('brought-year-file', { kb: MOST_BROUGHT / 2 ** 10 });
  if (kind === 'paper') {
    if (scanEnding(bytes) === null) throw refuse('brought-year-file', { kb: MOST_BROUGHT / 2 ** 10 });
    if (told === null) throw refuse('brought-year-empty');
    return { kind, ...told, verdict: null, pupil: null, bytes };
  }
  const read = readSignedYear(bytes);
  // Without a signature it is no more than a text somebody wrote.
  if (!read?.signed) throw refuse('brought-year-unreadable');
  const verdict = verdictOn(await verifyXml(bytes, { ...(await loadTrust(at)), at: at.clock() }));
  if (read.year !== null && namesSchool(read.year)) return { kind, source: told?.source ?? '', ...read.year, verdict, bytes };
  if (told === null) throw refuse('brought-year-unreadable');
  return { kind, ...told, verdict: 'unknown', pupil: null, bytes };
}

/** What the file says of its school is as anybody would type it. */
const namesSchool = ({ school }: { readonly school: string }): boolean => schoolNameSchema.safeParse(school).success;

/**
 * Another program's file of the same tags is built otherwise than ours, which makes it none we can check, not a wrong one.
 * Refuses with brought-year-forged what is built as ours and whose signatures do not fit it.
 */
function verdictOn({ verdict, steps }: Verification): 'valid' | 'unknown' {
  if (verdict !== 'invalid') return verdict;
  const built = steps.filter(({ code }) => code === 'structure' || code === 'version' || code === 'expected-places');
  if (built.every(({ ok }) => ok === true)) throw refuse('brought-year-forged');
  return 'unknown';
}
