/**
 * The sample school's year as it stands on one evening: some classes have signed further than others, so that whoever
 * looks in finds something to sign, to approve and to seal. Signed through the same use cases, with the sample's keys.
 */
import { momentInVietnam } from '../../core/codes/day.js';
import { createPrivateKey, randomBytes, sign } from 'node:crypto';
import type { SubjectCode } from '../../core/fields/subjects.js';
import { prepareListSignature } from '../../core/signing/sign-subject-list.js';
import { prepareRecordSignature } from '../../core/signing/sign-record.js';
import { readCertificate } from '../../core/signing/certificate.js';
import type { Slot } from '../../core/record/record-states.js';
import { subjectRowElement } from '../../core/record/subject-row.js';
import { canonicalText } from '../../core/xml/canonical.js';
import type { MadeKey } from '../pki/authority/keys.js';
import type { Caller } from '../runner/caller.js';
import type { Deps } from '../runner/deps.js';
import { sha256Base64 } from '../ground/digests.js';
import { decidePromotion } from '../acts/records/decide-promotion.js';
import { readRecords } from '../acts/records/read-records.js';
import { recordsToSign } from '../acts/records/records-to-sign.js';
import { signRecords } from '../acts/records/sign-records.js';
import { signSubject } from '../acts/records/sign-subject.js';
import { subjectSheet } from '../acts/records/subject-sheet.js';
import { type SampleCertificates, type SampleKeys, SIGNERS } from './certificates/make.js';
import type { PlannedClass, PlannedSchool } from './plan-school.js';
import { userIdOf } from './rows.js';

/** How far each of these classes has come; the others have signed nothing. */
const REACHED: Readonly<Record<string, 'subjects' | 'homeroom' | 'principal'>> = {
  '2A': 'subjects',
  '5B': 'homeroom',
  '1A': 'principal',
};
/** Records a call takes. */
const AT_ONCE = 50;

interface Person {
  readonly caller: Caller;
  readonly certificate: Uint8Array;
  readonly fingerprint: string;
  readonly sign: (bytes: Uint8Array) => string;
}

export async function signSome(
  deps: Deps,
  { people, current }: PlannedSchool,
  keys: SampleKeys,
  { certificates }: SampleCertificates,
): Promise<void> {
  const signedAt = momentInVietnam(deps.clock());
  const personOf = async (account: string): Promise<Person> => {
    const { name, hats } = people.find((person) => person.account === account)!;
    const { der } = certificates.find((one) => one.account === account)!;
    const { pkcs8 }: MadeKey = keys.people[SIGNERS.indexOf(account)]!;
    const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
    return {
      caller: { userId: userIdOf(account), name, hats, from: null },
      certificate: der,
      fingerprint: (await readCertificate(der)).fingerprint,
      sign: (bytes) => sign('sha256', bytes, key).toString('base64'),
    };
  };
  for (const planned of current.classes) {
    const reached = REACHED[planned.klass.name];
    if (reached === undefined) continue;
    for (const [subject, account] of Object.entries(planned.teachers)) {
      await signList(deps, planned, subject as SubjectCode, await personOf(account), signedAt);
    }
    if (reached === 'subjects') continue;
    await decideAll(deps, planned, (await personOf('hieutruong')).caller);
    await signSlot(deps, planned, 'homeroom', await personOf(planned.homeroom), signedAt);
    if (reached === 'principal') await signSlot(deps, planned, 'principal', await personOf('hieutruong'), signedAt);
  }
}

/** Nobody goes up by silence: the sample's principal decides on each pupil who has not completed the year. */
async function decideAll(deps: Deps, { klass }: PlannedClass, caller: Caller): Promise<void> {
  const { records } = await readRecords(deps, { caller, classId: klass.id, locale: 'vi' });
  for (const { pupil, result, promotion } of records) {
    const { kind, basis, number } = promotion;
    if (basis === '') continue;
    const promoted = kind === 'to-decide';
    const reason = !promoted
      ? 'Đã được hướng dẫn, giúp đỡ mà chưa đạt; nhà trường ghi nhận em chưa hoàn thành chương trình tiểu học.'
      : result === null
        ? 'Học sinh không đánh giá; theo kế hoạch giáo dục cá nhân, em học tiếp cùng các bạn.'
        : 'Đã được hướng dẫn, giúp đỡ và đánh giá bổ sung; phần chưa hoàn thành ít, nhà trường giúp đỡ tiếp ở lớp sau.';
    await decidePromotion(deps, { caller, classId: klass.id, pupil, promoted, reason, basis, number });
  }
}

async function signList(
  deps: Deps,
  { klass }: PlannedClass,
  subject: SubjectCode,
  { caller, certificate, fingerprint, sign: signed }: Person,
  signedAt: string,
): Promise<void> {
  const sheet = await subjectSheet(deps, { caller, classId: klass.id, subject });
  const rows = sheet.rows
    .filter(({ state }) => state === 'ready')
    .map(({ pupil, level, score, remark }) => {
      const salt = randomBytes(16).toString('base64');
      const row = canonicalText(subjectRowElement({ pupil, subject, level, score, remark }, salt));
      return { pupil, salt, digest: sha256Base64(row) };
    });
  if (rows.length === 0) return;
  const { schoolCode, schoolYear, classId, className, number, signer } = sheet;
  const listId = deps.newId();
  const list = { listId, schoolCode, schoolYear, classId, className, subject, number, signer, rows };
  const { toSign } = await prepareListSignature(list, certificate, signedAt);
  const signature = signed(toSign);
  await signSubject(deps, {
    ...{ caller, classId, subject, locale: 'vi', listId, number, signedAt, certificate: fingerprint, rows, signature },
  });
}

async function signSlot(
  deps: Deps,
  { klass }: PlannedClass,
  slot: Exclude<Slot, 'seal'>,
  { caller, certificate, fingerprint, sign: signed }: Person,
  signedAt: string,
): Promise<void> {
  const { leader, records } = await recordsToSign(deps, { caller, classId: klass.id, slot });
  const ready = await Promise.all(
    records.map(async ({ pupil, version, record, subjectRows, homeroom }) => {
      const own = slot === 'homeroom' ? { homeroom: { signedAt } } : { principal: { signedAt, leader: leader! } };
      const { toSign, dataDigest } = await prepareRecordSignature(slot, {
        record,
        signed: { ...(homeroom && { homeroom }), ...own },
        subjectRows,
        certificate,
      });
      return { pupil, version, signedAt, digest: dataDigest, signature: signed(toSign) };
    }),
  );
  for (let first = 0; first < ready.length; first += AT_ONCE) {
    const part = ready.slice(first, first + AT_ONCE);
    const input = { caller, classId: klass.id, slot, locale: 'vi' as const, certificate: fingerprint, records: part };
    const answer = await signRecords(deps, input);
    const refused = answer.records.find((one) => one.refused !== null);
    if (refused) throw new Error(`the sample's ${slot} signature was refused: ${refused.refused!.code}`);
  }
}
