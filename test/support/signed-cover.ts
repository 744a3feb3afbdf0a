/** A cover signed by the pinned test keys: the principal's signature, then the school's seal. */
import { COVER_SHAPE, type Cover } from '../../core/covers/cover.js';
import type { CoverSlot } from '../../core/covers/cover-states.js';
import { coverText, type SignedCover } from '../../core/covers/cover-xml.js';
import { prepareCoverSignature } from '../../core/signing/sign-cover.js';
import { certificateOf, SIGNED_AT, signBy } from './signed-record.js';
import { buildLeader, buildYearRecord } from './year-record.js';

export const COVER_CODE = '6d1f0b52-93c7-4a0e-8f35-b1a2c3d4e5f6';

export const buildCover = (changes: Partial<Cover> = {}): Cover => {
  const { schoolYear, law, school, className, grade, homeroomTeacher, pupil, course } = buildYearRecord();
  return {
    ...{ shape: COVER_SHAPE, code: COVER_CODE, number: 1, schoolYear, law, school, className, grade, homeroomTeacher },
    ...{ pupil, course, ...changes },
  };
};

export const COVER_PRINCIPAL = { signedAt: SIGNED_AT.principal, leader: buildLeader() };

export const prepareCover = (slot: CoverSlot, signed: SignedCover, cover = buildCover()) =>
  prepareCoverSignature(slot, { cover, signed, certificate: certificateOf(slot) });

/** Both put on, in order; `seal`: when the seal claims to be. */
export async function signedCover(changes: Partial<Cover> = {}, seal = { signedAt: SIGNED_AT.seal }) {
  const cover = buildCover(changes);
  const first = await prepareCover('principal', { principal: COVER_PRINCIPAL }, cover);
  const under = {
    principal: { ...COVER_PRINCIPAL, signature: first.finish(signBy('principal', first.toSign)) },
  } satisfies SignedCover;
  const second = await prepareCover('seal', { ...under, seal }, cover);
  const signature = second.finish(signBy('seal', second.toSign));
  const signed = { ...under, seal: { ...seal, signature } } satisfies SignedCover;
  return { first, second, signed, unsealed: coverText(cover, under), text: coverText(cover, signed) };
}
