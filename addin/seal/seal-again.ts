/**
 * A school's certificate may be renewed between records and prints, and a print bears the seal of its data (decision 46): such
 * records are sealed again first, with the new one. Content, place and day of release stay as they are.
 */
import { momentInVietnam } from '../../core/codes/day.js';
import type { UnitToSealAgain } from '../../core/contract/sealing.js';
import { Stopped } from '../api/failures.js';
import { loadKit } from '../signer/load-kit.js';
import { papersToSign, signWithPaper } from '../signer/with-paper.js';
import type { SealAct } from './seal-act.js';

/** Records a call. */
const AT_ONCE = 50;

export interface UnitsWaiting {
  readonly units: readonly UnitToSealAgain[];
  /** A code for the paper is signed with each. */
  readonly paper: boolean;
}

/** Those of a class that have no print yet, and those whose seal missed its time stamp; who else has a print keeps it and its seal. */
export async function unitsWaiting({ call, classId, key }: SealAct): Promise<UnitsWaiting> {
  const { certificate } = key;
  // What is refused here is refused again, and told, where its print is asked for.
  const { units, paper } = await call('unitsToSealAgain', {
    params: { classId },
    query: { certificate: certificate.fingerprint },
  });
  return { units: units.filter(({ printed, stampMissed }) => !printed || stampMissed), paper: paper ?? false };
}

/** As the first seal settled it. */
const issueOf = ({ place, day, identityPaper }: UnitToSealAgain['release']) => ({
  ...{ place, day },
  ...(identityPaper !== undefined && { identityPaper }),
});

/** `onDone`: how many so far. Rejects with SigningRefused, Stopped or what the server says. */
export async function sealAgain(
  act: SealAct,
  { units, paper: withPaper }: UnitsWaiting,
  onDone: (done: number) => void,
): Promise<void> {
  const { call, classId, key, signal, onResult, now = () => new Date() } = act;
  if (units.length === 0) return;
  const kit = await loadKit();
  const signedAt = momentInVietnam(now());
  const sealedUnit = ({ record, homeroom, principal, release }: Omit<UnitToSealAgain, 'pupil' | 'version'>) => ({
    record,
    signed: {
      ...{ homeroom: homeroom!, principal: principal! },
      seal: { signedAt: release.signedAt, issue: issueOf(release) },
    },
    signedAt,
    certificate: key.signer.certificate,
  });
  const prepared = await Promise.all(
    units.map(async ({ pupil, version, ...unit }) => {
      const { record, signed, certificate } = sealedUnit(unit);
      const { toSign, dataDigest } = await kit.prepareRecordSignature('seal', {
        ...{ record, signed, certificate },
        claimedAt: signedAt,
      });
      return { pupil, version, digest: dataDigest, toSign };
    }),
  );
  const papers = withPaper ? await papersToSign(units.map(sealedUnit)) : [];
  const signed = await Promise.all(
    signWithPaper(
      act,
      prepared.map((one, i) => ({ ...one, paper: papers[i] ?? null })),
    ),
  );
  for (let at = 0; at < signed.length; at += AT_ONCE) {
    if (signal.aborted) throw new Stopped();
    const part = signed.slice(at, at + AT_ONCE);
    const { records } = await call('sealAgain', {
      params: { classId },
      body: {
        certificate: key.certificate.fingerprint,
        records: part.map(({ pupil, version, digest, signature, paper }) => ({
          ...{ pupil, version, signedAt, digest, signature: kit.toBase64(signature) },
          ...(paper && { paper: kit.toBase64(paper) }),
        })),
      },
    });
    for (const one of records) onResult('records', one.pupil, one.refused);
    onDone(at + part.length);
  }
}
