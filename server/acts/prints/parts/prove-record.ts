/**
 * Whether a stored record still says what was signed: asked before it leaves the system, so that a row changed in the
 * database is never handed out with a good face.
 */
import { isRevocationLacking } from '../../../../core/signing/chain.js';
import { verifyXml } from '../../../../core/signing/verify/verify-xml.js';
import type { Verification } from '../../../../core/signing/verify/steps.js';
import type { RefusalCode } from '../../../../core/codes/refusal.js';
import { isReleased, type RecordState, type Slot, slotsOn } from '../../../../core/record/record-states.js';
import type { YearRecord } from '../../../../core/record/year-record.js';
import { derOf, type Trust } from '../../certificates/parts/load-trust.js';
import { storedCertificate } from '../../certificates/parts/stored-certificate.js';
import { chainOf, type RegisterLines } from '../../certificates/parts/register-lines.js';
import { sha256Base64 } from '../../../ground/digests.js';
import { isOwnPaper } from './own-paper.js';
import { type PrintedSignature, sealedText } from './printed-record.js';

/** A signature as the database tells of it. */
export interface StoredSignature extends PrintedSignature {
  readonly signer: string;
  readonly certificate: string;
  readonly receivedAt: string;
}

export interface StoredUnit {
  readonly pupil: string;
  readonly lookupCode: string;
  readonly schoolYear: string;
  readonly state: RecordState;
  /** What the unit is known by from its release on (Reference `#hoc-ba-{code}`). */
  readonly digest: string | null;
  /** May throw for a text that is no JSON any more. */
  record(): YearRecord;
  readonly signatureOf: (slot: Slot) => StoredSignature | undefined;
  readonly textOf: (slot: Slot) => string | undefined;
}

/** What is wrong with a stored record; none of them is the fault of whoever asks. */
export type RecordDoubt = Extract<
  RefusalCode,
  'record-altered' | 'record-signature-altered' | 'record-signer-altered' | 'record-certificate-bad'
>;

/** Null where it does, and for a record nobody has signed. */
export async function recordDoubt(
  unit: StoredUnit,
  trust: Trust,
  register: RegisterLines,
  at: Date,
): Promise<RecordDoubt | null> {
  const slots = slotsOn(unit.state);
  if (slots.length === 0) return null;
  const text = ownDocument(unit);
  if (text === null || !isOwnDigest(unit)) return 'record-altered';
  const above = slots.flatMap((slot) => chainOf(register.get(unit.signatureOf(slot)?.certificate ?? '')));
  const intermediates = [...above, ...trust.intermediates];
  const found = await verifyXml(text, { ...trust, intermediates, at, slots });
  return doubtOf(found) ?? (await signersDoubt(unit, slots, found, register)) ?? (await paperDoubt(unit, register));
}

/** The document of a signed record as it is handed out. Throws where what is stored is no record any more. */
export const documentOf = (unit: StoredUnit): string =>
  sealedText(
    unit.record(),
    (slot) => unit.signatureOf(slot),
    (slot) => unit.textOf(slot),
  );

/** Null where what is stored is no record of this pupil and code any more. */
function ownDocument(unit: StoredUnit): string | null {
  try {
    const { pupil, lookupCode, schoolYear } = unit.record();
    const own = pupil.id === unit.pupil && lookupCode === unit.lookupCode && schoolYear === unit.schoolYear;
    return own ? documentOf(unit) : null;
  } catch {
    return null;
  }
}

/** Whether the unit is still kept under the digest of what its seal covers. */
function isOwnDigest(unit: StoredUnit): boolean {
  if (!isReleased(unit.state)) return true;
  const covered = sealedText(
    unit.record(),
    (slot) => unit.signatureOf(slot),
    (slot) => (slot === 'seal' ? undefined : unit.textOf(slot)),
  );
  return sha256Base64(covered) === unit.digest;
}

/** Without a fresh list or answer, or its part of one, the register's own word on a revocation counts, as it does at signing. */
const counts = (reason: string | null): boolean => reason === 'revoked-later' || isRevocationLacking(reason);

function doubtOf({ steps }: Verification): RecordDoubt | null {
  const wrong = steps.filter(({ code, ok, reason }) => ok === false || (isChain(code) && doubtful(ok, reason)));
  if (wrong.length === 0) return null;
  const all = (...kinds: readonly string[]): boolean =>
    wrong.every(({ code }) => kinds.some((kind) => code.startsWith(kind)));
  if (all('chain:')) return 'record-certificate-bad';
  if (all('chain:', 'holder:')) return 'record-signer-altered';
  return all('chain:', 'holder:', 'signature:') ? 'record-signature-altered' : 'record-altered';
}
const isChain = (code: string): boolean => code.startsWith('chain:');
const doubtful = (ok: boolean | null, reason: string | null): boolean => ok === null && !counts(reason);

/** Whether each was signed with the certificate, at the moment and by the holder the database tells of. */
async function signersDoubt(
  unit: StoredUnit,
  slots: readonly Slot[],
  { signers }: Verification,
  register: RegisterLines,
): Promise<RecordDoubt | null> {
  for (const slot of slots) {
    const stored = unit.signatureOf(slot)!;
    const line = register.get(stored.certificate);
    const signer = signers.find((each) => each.slot === slot);
    const own = slot === 'seal' ? line?.kind === 'organisation' : line?.userId === stored.signer;
    if (!line || !own || line.kind !== (slot === 'seal' ? 'organisation' : 'personal')) return 'record-signer-altered';
    if (signer?.fingerprint !== stored.certificate || signer.signedAt !== stored.signedAt) {
      return 'record-signer-altered';
    }
    if ((await storedCertificate(line.der))?.fingerprint !== stored.certificate) return 'record-signer-altered';
    if (line.revokedAt !== null && line.revokedAt <= stored.receivedAt) return 'record-certificate-bad';
  }
  return null;
}

/** Of the code the print carries, whose certificate is the seal's. */
async function paperDoubt(unit: StoredUnit, register: RegisterLines): Promise<RecordDoubt | null> {
  const seal = unit.signatureOf('seal');
  if (!seal?.paper || unit.digest === null) return null;
  const der = derOf(register.get(seal.certificate)!.der);
  return (await isOwnPaper(seal.paper, unit.record(), { digest: unit.digest, der }))
    ? null
    : 'record-signature-altered';
}
