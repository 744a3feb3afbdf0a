import { identityOf } from '../../../../core/signing/identity.js';
import type { Reader } from '../../../store/reader.js';
import { refuse, type Refused } from '../../../ground/refused.js';

/** Whom a certificate is, or is to be, bound to: somebody's account, or the school. */
export interface BoundTo {
  readonly kind: 'personal' | 'organisation';
  readonly userId: string | null;
}

/**
 * What a certificate's own subject says against its holder (H9): another kind, or another number of one kind. Null where
 * nothing contradicts; names are the principal's to judge (decision 16). Refusals: certificate-of-school, -of-person,
 * -other-number, -other-school. One statement.
 */
export async function refuseHolder(
  { db }: { readonly db: Reader },
  der: Uint8Array,
  { kind, userId }: BoundTo,
): Promise<Refused | null> {
  const { holder, numbers } = identityOf(der);
  const of = (one: 'citizen' | 'school'): readonly string[] =>
    numbers.flatMap((number) => (number.kind === one ? [number.value] : []));
  const differs = (found: readonly string[], own: string | null | undefined): boolean =>
    own !== null && own !== undefined && found.some((value) => value !== own);
  if (kind === 'organisation') {
    if (holder === 'person') return refuse('certificate-of-person');
    const school = await db.school.findByPk(1, { attributes: ['code'], raw: true });
    return differs(of('school'), school?.code) ? refuse('certificate-other-school') : null;
  }
  // With a school's code and no mark of a person it may yet seal somewhere.
  const asSchool = holder === 'organisation' || (holder === null && of('school').length > 0);
  if (asSchool) return refuse('certificate-of-school');
  const user = await db.users.findByPk(userId ?? '', { attributes: ['personalId'], raw: true });
  return differs(of('citizen'), user?.personalId) ? refuse('certificate-other-number') : null;
}
