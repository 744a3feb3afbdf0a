/** A transcript as a school issues it today, by an authority of its own: record, print and what the school publishes. */
import { createPrivateKey, sign } from 'node:crypto';
import { buildCheckersFile } from '../../core/signing/checkers/checkers-file.js';
import { prepareCheckersSignature } from '../../core/signing/checkers/sign-checkers.js';
import { readCertificate } from '../../core/signing/certificate.js';
import { prepareCms } from '../../core/signing/cms.js';
import { prepareRecordSignature } from '../../core/signing/sign-record.js';
import { recordText, type SignedSlots } from '../../core/record/record-xml.js';
import { toBase64 } from '../../core/signing/base64.js';
import { tlv } from '../../core/signing/der.js';
import type { LongTermText } from '../../core/signing/long-term/elements.js';
import { printDataOf } from '../../core/signing/long-term/print-data.js';
import { factsOfPrint } from '../../core/signing/long-term/print-facts.js';
import { stampPlace, storeUpdate } from '../../core/signing/long-term/print-updates.js';
import { longTermOf } from '../../core/signing/long-term/unit-data.js';
import type { ValidationData } from '../../core/signing/long-term/validation-data.js';
import { binaryText } from '../../core/signing/verify/pdf-ranges.js';
import { SLOTS } from '../../core/record/record-states.js';
import { embedSeal, pdfDigest } from '../../server/exports/pdf/byte-range.js';
import { transcriptPdf } from '../../server/exports/pdf/transcript-pdf.js';
import { buildCrl, type Issuer } from '../../server/pki/authority/build.js';
import type { MadeKey } from '../../server/pki/authority/keys.js';
import { issueCertificate, issueStamper, makeAuthority } from '../../server/pki/authority/make-authority.js';
import { answerRequest, stampKey } from '../../server/stamp-authority/answer.js';
import { type Link, readLink } from '../../core/signing/path/link.js';
import { readStampResponse, stampRequest } from '../../core/signing/stamp-request.js';
import { boundSigner, buildCheckers, fingerprintOf } from './checkers-file.js';
import { signedYear } from './printed-years.js';
import { signatory } from './raw-certificates.js';
import { byName, certId, moment, rawAnswer, rawResponse } from './raw-responses.js';
import { newSharedKey } from './run/shared-keys.js';
import { ISSUE, SUBJECT_ROWS } from './signed-record.js';
import { withOcspAddress } from './with-ocsp-address.js';
import { buildLeader } from './year-record.js';

const HOUR = 3_600_000;
const local = (at: Date): string => `${new Date(at.getTime() + 7 * HOUR).toISOString().slice(0, 19)}+07:00`;
const signBy = ({ pkcs8 }: MadeKey, bytes: Uint8Array): Uint8Array =>
  new Uint8Array(sign('sha256', bytes, createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })));

export interface IssuedTranscript {
  readonly xml: string;
  readonly pdf: Buffer;
  /** What the school's authority publishes, by file name. */
  readonly published: Readonly<Record<string, Uint8Array>>;
  readonly authority: Awaited<ReturnType<typeof makeAuthority>>;
}

export interface Issuing {
  /** By whose certificate: the homeroom teacher's (0) or the school's (2). */
  readonly record?: 0 | 2;
  readonly print?: 0 | 2;
  /** What the authority itself bears. */
  readonly code?: string | null;
  /** Each signature of record and print with a stamp of the school's own time-stamp authority; both seals long-term, too. */
  readonly stamped?: boolean | 'long-term';
  /** Seals keep answers about each certificate (OCSP) instead of the issuing authority's list. */
  readonly answers?: boolean;
}

/** A transcript as this school issues it today, by an authority of its own; `revoked` ends the homeroom teacher's certificate. */
export async function issueTranscript(revoked: boolean, asked: Issuing = {}): Promise<IssuedTranscript> {
  const { record: sealer = 2, print: printer = sealer, stamped = false, answers = false } = asked;
  const now = Date.now();
  const ago = (hours: number): Date => new Date(Math.floor((now - hours * HOUR) / 1000) * 1000);
  const school = 'Trường Tiểu học Đồng Sơn';
  const { record } = signedYear();
  const { code: ofAuthority = record.school.code } = asked;
  const authority = await makeAuthority({ school, schoolCode: ofAuthority, from: ago(48), baseUrl: null, bits: 2048 });
  const people = await Promise.all(SLOTS.map(() => newSharedKey()));
  const certificates = await Promise.all(
    [record.homeroomTeacher.name, 'Phạm Thị Lan', school].map(async (commonName, i) => {
      const made = await issueCertificate(authority.issuing, {
        commonName,
        schoolCode: commonName === school ? record.school.code : null,
        organization: school,
        spki: people[i]!.spki,
        from: ago(40),
        baseUrl: null,
      });
      return answers ? withOcspAddress(made, authority.issuing) : made;
    }),
  );
  const data = {
    homeroom: { signedAt: local(ago(6)) },
    principal: { signedAt: local(ago(5)), leader: buildLeader() },
    seal: { signedAt: local(ago(4)), issue: ISSUE },
  };
  const stamper = stamped ? await stampsBy(authority.issuing, school, ago(40), answers) : null;
  const stamp = stamper?.stamp ?? (() => Promise.resolve(undefined));
  const issuingCrl = await buildCrl(authority.issuing, {
    ...{ number: 1, revoked: [], thisUpdate: ago(40), nextUpdate: new Date(now + 24 * HOUR) },
  });
  const answered = answers
    ? [...certificates, stamper!.certificate].map((der) => answerOf(authority.issuing, der, ago(40), now + 24 * HOUR))
    : [];
  const trust = {
    anchors: [authority.root.certificate],
    intermediates: [authority.issuing.certificate],
    crls: [authority.rootCrl, ...(answers ? answered : [issuingCrl])],
  };
  let signed: SignedSlots = {};
  for (const [i, slot] of SLOTS.entries()) {
    const by = slot === 'seal' ? sealer : i;
    const certificate = certificates[by]!;
    const prepared = await prepareRecordSignature(slot, {
      ...{ record, signed: { ...signed, [slot]: data[slot] }, subjectRows: SUBJECT_ROWS, certificate },
    });
    const value = signBy(people[by]!, prepared.toSign);
    const at = (seconds: number): Date => new Date(Date.parse(data[slot].signedAt) + seconds * 1000);
    const token = await stamp(prepared.toStamp(value), at(1));
    let signature = prepared.finish(value, token);
    if (stamped === 'long-term' && slot === 'seal') {
      const unit = [signed.homeroom!.signature!, signed.principal!.signature!, signature];
      const values = (await longTermOf(unit, trust)) as LongTermText;
      const archive = await stamp(prepared.toArchive(value, token!, values), at(2));
      signature = prepared.finish(value, token, { ...values, archive: toBase64(archive!) });
    }
    signed = { ...signed, [slot]: { ...data[slot], signature } };
  }
  const xml = recordText(record, signed);
  const { schoolYear, lookupCode } = record;
  const unsealed = await transcriptPdf({
    print: { years: [signedYear()], sample: false, lookupPage: null },
    xml: [{ schoolYear, lookupCode, text: xml }],
    madeAt: ago(4),
    sealAt: ago(3),
    stamped: stamped !== false,
  });
  const cms = await prepareCms({
    digest: new Uint8Array(Buffer.from(pdfDigest(unsealed), 'base64')),
    certificate: certificates[printer]!,
    chain: [authority.issuing.certificate],
    signedAt: null,
  });
  const signer = (i: 0 | 1, name: string) =>
    boundSigner('homeroom', name, { fingerprint: prints[i]!, from: local(ago(40)) });
  const prints = certificates.map(fingerprintOf);
  const { code, name } = record.school;
  const checkers = buildCheckers({
    school: { code, name },
    signedAt: local(ago(3)),
    signers: [signer(0, record.homeroomTeacher.name), signer(1, 'Phạm Thị Lan')],
  });
  const value = signBy(people[printer]!, cms.toSign);
  const soon = (seconds: number): Date => new Date(ago(3).getTime() + seconds * 1000);
  const token = await stamp(value, soon(1));
  let pdf = embedSeal(unsealed, cms.finish(value, token));
  if (stamped === 'long-term') {
    const seal = { der: certificates[printer]!, claimed: ago(3), stamp: token! };
    const data = (await printDataOf(seal, trust)) as ValidationData;
    const store = storeUpdate(factsOfPrint(binaryText(pdf))!, pdf.length, data);
    pdf = Buffer.concat([pdf, store.bytes]);
    const place = stampPlace(store.facts, pdf.length, 2 * token!.length);
    pdf = Buffer.concat([pdf, place.finish((await stamp(place.stamped(pdf), soon(2)))!)!]);
  }
  const ofCheckers = await prepareCheckersSignature(checkers, certificates[2]!);
  const list = { number: 2, thisUpdate: ago(1), nextUpdate: new Date(now + 24 * HOUR) };
  const { serial } = await readCertificate(certificates[0]!);
  return {
    xml,
    authority,
    pdf,
    published: {
      'nguoi-ky.xml': Buffer.from(
        buildCheckersFile(checkers, ofCheckers.finish(signBy(people[2]!, ofCheckers.toSign))),
      ),
      ...Object.fromEntries(answered.map((der, at) => [`tra-loi-${at + 1}.ors`, der])),
      'root.cer': authority.root.certificate,
      'issuing.cer': authority.issuing.certificate,
      'root.crl': authority.rootCrl,
      'issuing.crl': await buildCrl(authority.issuing, {
        ...list,
        revoked: revoked ? [{ serial, at: ago(2) }] : [],
      }),
    },
  };
}

/** Tokens of the school's own time-stamp authority, as it answers over its address. */
async function stampsBy(
  issuing: Issuer,
  organization: string,
  from: Date,
  answers: boolean,
): Promise<{
  readonly certificate: Uint8Array;
  readonly stamp: (stamped: Uint8Array, at: Date) => Promise<Uint8Array>;
}> {
  const { spki, pkcs8 } = await newSharedKey();
  const made = await issueStamper(issuing, { organization, spki, from, baseUrl: null });
  const certificate = answers ? await withOcspAddress(made, issuing) : made;
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  const by = stampKey(certificate, [issuing.certificate], key.export({ format: 'pem', type: 'pkcs8' }) as string);
  const nonce = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  return {
    certificate,
    stamp: async (stamped, at) =>
      readStampResponse(answerRequest(await stampRequest(stamped, nonce), by, at), stamped, nonce),
  };
}

/** What the authority itself answers about a certificate of its own. */
function answerOf({ certificate, pkcs8 }: Issuer, der: Uint8Array, at: Date, until: number): Uint8Array {
  const by = signatory((readLink(certificate) as Link).form.subjectDer, pkcs8);
  const id = certId(by, tlv(2, Buffer.from((readLink(der) as Link).form.serial, 'hex')));
  return rawResponse(by, [rawAnswer(id, { at, next: new Date(until) })], {
    produced: moment(at),
    responder: byName(by),
  });
}
