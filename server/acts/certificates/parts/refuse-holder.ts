import { identityOf } from '../../../../core/signing/identity.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import type { Reading } from '../../../runner/deps.js';
import { schoolOn } from '../../school/facts-on.js';
import { refuse, type Refused } from '../../../ground/refused.js';

/** Whom a certificate is, or is to be, bound to: somebody's account, or the school. */
export interface BoundTo {
  readonly kind: 'personal' | 'organisation';
  readonly userId: string | null;
}

/**
 * What a certificate's own subject says against its holder (H9): another kind, or another number of one kind. Null where
 * nothing contradicts; `coming`: a code the school has from a later day is its own too, for a seal is brought in before it
 * is used; names are the principal's to judge (decision 16). Refusals: certificate-of-school, -of-person,
 * -other-number, -other-school. One statement.
 */
export async function refuseHolder(
  { db }: Pick<Reading, 'db'>,
  der: Uint8Array,
  { kind, userId }: BoundTo,
  { at, coming = false }: { readonly at: Date; readonly coming?: boolean },
): Promise<Refused | null> {
  const { holder, numbers } = identityOf(der);
  const of = (one: 'citizen' | 'school'): readonly string[] =>
    numbers.flatMap((number) => (number.kind === one ? [number.value] : []));
  const differs = (found: readonly string[], own: readonly (string | null | undefined)[]): boolean =>
    own.every((one) => one !== null && one !== undefined && found.some((value) => value !== one));
  if (kind === 'organisation') {
    if (holder === 'person') return refuse('certificate-of-person');
    const school = await db.school.findByPk(1, { raw: true });
    const codes = school ? [schoolOn(school, dayInVietnam(at)).code, ...(coming ? [school.code] : [])] : [null];
    return differs(of('school'), codes) ? refuse('certificate-other-school') : null;
  }
  // With a school's code and no mark of a person it may yet seal somewhere.
  const asSchool = holder === 'organisation' || (holder === null && of('school').length > 0);
  if (asSchool) return refuse('certificate-of-school');
  const user = await db.users.findByPk(userId ?? '', { attributes: ['personalId'], raw: true });
  return differs(of('citizen'), [user?.personalId]) ? refuse('certificate-other-number') : null;
}
