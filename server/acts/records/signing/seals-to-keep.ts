/** The seals of a request as they will be put on if nothing changes until then: what is archived is judged anew where it is written. */
import { dayInVietnam } from '../../../../core/codes/day.js';
import { allows } from '../../../../core/record/record-states.js';
import { RecordUnwritable } from '../../../../core/record/writable.js';
import type { IssueOnRecord, YearRecord } from '../../../../core/record/year-record.js';
import { prepareRecordSignature } from '../../../../core/signing/sign-record.js';
import { checkSignatureValue } from '../../../../core/signing/signing-certificate.js';
import { Refused } from '../../../ground/refused.js';
import type { Looking } from '../../../runner/act.js';
import { signingCertificate } from '../../certificates/parts/signing-certificate.js';
import type { SealToKeep } from '../../stamps/archive-seals.js';
import { openClass } from './before-class.js';
import { classSigning, type ClassSigning } from './class-signing.js';
import type { SentRecord } from './judge-record.js';
import { loadSignatureTexts } from './load-records.js';
import { identityPapers } from './number-waivers.js';
import { type SignatureTexts, slotToSign } from './slot-to-sign.js';

interface Asked {
  readonly classId: string;
  readonly certificate: string;
  readonly records: readonly SentRecord[];
}

/** None where the request will be refused as a whole. */
export async function sealsToKeep(at: Looking, { classId, certificate, records }: Asked): Promise<SealToKeep[]> {
  try {
    const { year } = await openClass(at, classId);
    const { der } = await signingCertificate(at, 'organisation', certificate, at.clock());
    const [texts, papers] = await Promise.all([loadSignatureTexts(at.db, classId), identityPapers(at.db, year)]);
    const known = { signing: classSigning(year), texts, papers, der };
    return (await Promise.all(records.map((sent) => sealToKeep(known, sent)))).filter((one) => one !== null);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

interface Known {
  readonly signing: ClassSigning;
  readonly texts: SignatureTexts;
  readonly papers: ReadonlyMap<string, string>;
  /** Of the school's certificate. */
  readonly der: Uint8Array;
}

async function sealToKeep({ signing, texts, papers, der }: Known, sent: SentRecord): Promise<SealToKeep | null> {
  const pupil = signing.year.context.pupils.find(({ id }) => id === sent.pupil);
  const stored = pupil && signing.year.records.get(pupil.id);
  if (!stored || !allows(stored.state, 'seal')) return null;
  const { signedAt, signature, digest } = sent;
  try {
    const { record, before } = slotToSign(signing, texts, pupil, stored, 'seal');
    const issue = issueOf(signing, record, signedAt, papers.get(pupil.id));
    const prepared = await prepareRecordSignature('seal', {
      ...{ record, signed: { ...before, seal: { signedAt, issue } }, certificate: der },
    });
    const value = new Uint8Array(Buffer.from(signature, 'base64'));
    // What is refused where it is written is archived for nobody, least of all under the value of another's seal.
    if (prepared.dataDigest !== digest || !(await checkSignatureValue(prepared.toSign, value, der))) return null;
    return { sent: signature, prepared, before: [before.homeroom!.signature!, before.principal!.signature!] };
  } catch (error) {
    if (error instanceof RecordUnwritable) return null;
    throw error;
  }
}

/** What the seal brings in; `paper`: what names a pupil who is released without a personal number. */
export const issueOf = (
  { year }: Pick<ClassSigning, 'year'>,
  { pupil }: Pick<YearRecord, 'pupil'>,
  signedAt: string,
  paper: string | undefined,
): IssueOnRecord => ({
  ...{ place: year.place, day: dayInVietnam(new Date(signedAt)) },
  ...(pupil.personalId === null && paper !== undefined && { identityPaper: paper }),
});
