import type { z } from 'zod';
import type { sealedSchema, sealPrintsSchema } from '../../../core/contract/sealing.js';
import { type Locale, refusalBody } from '../../../core/words/render.js';
import { momentWords } from '../../../core/words/present-flags.js';
import { refusal, type Refusal } from '../../../core/codes/refusal.js';
import { prepareCms } from '../../../core/signing/cms.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { refuseTime } from '../../../core/record/signing-time.js';
import { embedSeal, pdfDigest, SealTooLong } from '../../exports/pdf/byte-range.js';
import { appendAuditEvent } from '../trail/append-audit-event.js';
import type { Caller } from '../caller.js';
import { type SigningCertificate, signingCertificate } from '../certificates/parts/signing-certificate.js';
import type { Deps } from '../deps.js';
import { auditSealing } from '../prints/parts/audit-refusal.js';
import { type ClassPrints, loadClassPrints } from '../prints/parts/class-prints.js';
import { drawTranscript } from '../prints/parts/draw-transcript.js';
import { type SealedRecord, withoutPrint } from '../prints/parts/open-seals.js';
import { doubtAbout, tellDoubt } from '../prints/parts/proven.js';
import { loadProver, type Prover } from '../prints/parts/prover.js';
import { requirePrinting } from '../prints/parts/print-right.js';
import { refuse } from '../../ground/refused.js';

export interface SealPrintsInput extends z.output<typeof sealPrintsSchema> {
  readonly caller: Caller;
  readonly classId: string;
  readonly address: string | null;
  readonly locale: Locale;
}
type Sent = SealPrintsInput['prints'][number];

interface Made {
  readonly record: SealedRecord;
  readonly signedAt: string;
  readonly pdf: Buffer;
  readonly digest: string;
}
type Judged = { readonly made: Made } | { readonly refused: Refusal | null };

/**
 * Put the school's seal on prints (PAdES), each taken or refused by itself. The PDF is made anew and never taken from the
 * request; a seal sent again is taken again. Refuses as a whole with what certificates refuse, and with not-found.
 */
export function sealPrints(deps: Deps, input: SealPrintsInput): Promise<z.output<typeof sealedSchema>> {
  const { caller, classId, locale } = input;
  return auditSealing(deps, { caller, classId, what: 'prints' }, async () => {
    await requirePrinting(deps, caller, classId);
    const certificate = await signingCertificate(deps, 'organisation', input.certificate, deps.clock());
    const prints = await loadClassPrints(deps, classId, input.address);
    if (!prints) throw refuse('not-found');
    const prover = await loadProver(deps);
    const judge = (sent: Sent) => judgePrint(deps, { caller, prints, prover, certificate, locale }, sent);
    const judged = await Promise.all(input.prints.map(judge));
    const refusals = await store(deps, input, judged);
    return {
      records: input.prints.map(({ pupil }, at) => {
        const refused = refusals[at]!;
        return { pupil, refused: refused.refusal && refusalBody(refused.refusal, locale) };
      }),
    };
  });
}

interface PrintsRequest {
  readonly caller: Caller;
  readonly prints: ClassPrints;
  readonly prover: Prover;
  readonly certificate: SigningCertificate;
  readonly locale: Locale;
}

async function judgePrint(
  deps: Deps,
  { caller, prints, prover, certificate, locale }: PrintsRequest,
  { pupil, version, signedAt, signature }: Sent,
): Promise<Judged> {
  const { db, clock } = deps;
  const stored = prints.year.records.get(pupil);
  if (stored?.state !== 'sealed') return { refused: refusal('record-not-sealed') };
  if (stored.version !== version) {
    return { refused: refusal('record-other-version', { given: version, version: stored.version }) };
  }
  if (await db.prints.findOne({ where: { recordId: stored.id, version }, attributes: ['id'] }))
    return { refused: null };
  const seal = stored.signatures.get('seal')!;
  // Whoever checks the print wants one seal on it and on the data attached to it.
  if (seal.certificate !== certificate.fingerprint) return { refused: refusal('print-other-seal') };
  const late = refuseTime({
    signedAt,
    now: clock().toISOString(),
    changedAt: null,
    previous: seal.signedAt,
    show: (instant) => momentWords(instant, locale),
  });
  if (late) return { refused: late };
  const code = await doubtAbout(prover, prints, pupil);
  if (code) {
    await tellDoubt(deps, caller, { prints, pupil, what: 'seal', code });
    return { refused: refusal(code) };
  }
  const pdf = await drawTranscript({ ...prints.sourceOf(pupil)!, sealAt: new Date(signedAt) });
  const digest = pdfDigest(pdf);
  const cms = await prepareCms({
    digest: new Uint8Array(Buffer.from(digest, 'base64')),
    certificate: certificate.der,
    chain: certificate.chain,
    // The PDF says it itself.
    signedAt: null,
  });
  const value = new Uint8Array(Buffer.from(signature, 'base64'));
  if (!(await checkSignatureValue(cms.toSign, value, certificate.der))) return { refused: refusal('print-changed') };
  try {
    const record = { id: stored.id, pupil, version };
    return { made: { record, signedAt, pdf: embedSeal(pdf, cms.finish(value)), digest } };
  } catch (error) {
    if (error instanceof SealTooLong) return { refused: refusal('seal-too-long') };
    throw error;
  }
}

/** What became of each, by its place; made prints whose record was sealed by another call meanwhile are already there. */
async function store(
  deps: Deps,
  { caller, classId, certificate }: SealPrintsInput,
  judged: readonly Judged[],
): Promise<{ refusal: Refusal | null }[]> {
  const { db } = deps;
  return db.writes.run(async (transaction) => {
    const open = new Set((await withoutPrint(deps, classId)).map(({ id, version }) => `${id} ${version}`));
    const taken: Made[] = [];
    const outcome = judged.map((one) => {
      if (!('made' in one)) return { refusal: one.refused };
      const key = `${one.made.record.id} ${one.made.record.version}`;
      if (open.delete(key)) taken.push(one.made);
      return { refusal: null };
    });
    await db.prints.bulkCreate(
      taken.map(({ record, signedAt, pdf, digest }) => ({
        recordId: record.id,
        version: record.version,
        madeAt: deps.clock().toISOString(),
        pdf,
        digest,
        signer: caller.userId,
        certificate,
        signedAt,
      })),
      { transaction },
    );
    await appendAuditEvent(deps, transaction, {
      at: deps.clock().toISOString(),
      actor: caller.userId,
      hat: 'clerk',
      from: caller.from,
      data: {
        kind: 'prints.sealed',
        classId,
        certificate,
        records: taken.map(({ record }) => ({ record: record.id, version: record.version })),
        refused: outcome.flatMap(({ refusal: refused }) => (refused ? [refused.code] : [])),
      },
    });
    return outcome;
  });
}
