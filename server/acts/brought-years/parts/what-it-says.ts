/** What a year that is entered says, by what was typed of its paper or by its own signed file. */
import type { z } from 'zod';
import type { BroughtKind } from '../../../../core/brought-years/brought-states.js';
import { scanEnding } from '../../../../core/codes/scans.js';
import { readBrought } from '../../../../core/brought-years/read-brought.js';
import { MOST_BROUGHT, toldSchema, type enterBroughtYearSchema } from '../../../../core/contract/brought-years.js';
import type { Grade } from '../../../../core/law/law.js';
import { isSchoolYear } from '../../../../core/law/law-for.js';
import type { SignedYear } from '../../../../core/signing/brought/read-signed-year.js';
import type { Verification } from '../../../../core/signing/verify/steps.js';
import { verifyYearInWorker } from '../../../files/verify-in-worker.js';
import { refuse, Refused } from '../../../ground/refused.js';
import type { Preparing } from '../../../runner/act.js';
import { loadTrust } from '../../certificates/parts/load-trust.js';

type Sent = z.output<typeof enterBroughtYearSchema>;

export interface Said {
  readonly kind: BroughtKind;
  /** By a person, of paper or of a file this program does not understand. */
  readonly typed: boolean;
  readonly schoolYear: string;
  readonly grade: Grade;
  readonly school: string;
  /** As typed or written; empty where nothing says. */
  readonly className: string;
  /** `yyyy-mm-dd` as typed, dd/MM/yyyy as a file writes it. */
  readonly since: string;
  readonly source: string;
  readonly values: readonly { readonly field: string; readonly value: string }[];
  /** Of a signed file. */
  readonly verdict: 'valid' | 'unknown' | null;
  /** As the file writes them; null where somebody read them. */
  readonly pupil: { readonly name: string; readonly birthDate: string } | null;
  readonly bytes: Buffer;
}

/** Refuses with brought-year-file, brought-year-empty, brought-year-unreadable, brought-year-forged, file-slow, file-bomb. */
export async function whatItSays(at: Pick<Preparing, 'read' | 'clock'>, { kind, told, file }: Sent): Promise<Said> {
  const bytes = Buffer.from(file, 'base64');
  if (bytes.length > MOST_BROUGHT) throw refuse('brought-year-file', { kb: MOST_BROUGHT / 2 ** 10 });
  if (kind === 'paper') {
    if (scanEnding(bytes) === null) throw refuse('brought-year-file', { kb: MOST_BROUGHT / 2 ** 10 });
    if (told === null) throw refuse('brought-year-empty');
    return { kind, typed: true, ...told, verdict: null, pupil: null, bytes };
  }
  const options = { ...(await at.read(loadTrust)), at: at.clock() };
  const read = await verifyYearInWorker({ bytes, options });
  if (!read.ok) throw new Refused(read.refusal);
  if (read.found === null) throw refuse('brought-year-unreadable');
  const { year, verification } = read.found;
  const verdict = verdictOn(verification);
  if (year !== null && isUnderstood(year)) {
    return { kind, typed: false, source: told?.source ?? '', ...year, verdict, bytes };
  }
  if (told === null) throw refuse('brought-year-unreadable');
  return { kind, typed: true, ...told, verdict: 'unknown', pupil: year?.pupil ?? null, bytes };
}

/** What another program writes under the same tags may be no value of ours: then somebody types it, as from paper. */
const isUnderstood = ({ schoolYear, school, values }: SignedYear): boolean =>
  isSchoolYear(schoolYear) && toldSchema.shape.school.safeParse(school).success && readBrought(values).ok;

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
