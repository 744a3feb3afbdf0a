import type { Reader } from '../../store/reader.js';
import type { z } from 'zod';
import type { sealedSchema, sealPrintsSchema } from '../../../core/contract/sealing.js';
import { type Locale, refusalBody } from '../../../core/words/render.js';
import { momentWords } from '../../../core/words/present-flags.js';
import { refusal, type Refusal } from '../../../core/codes/refusal.js';
import { prepareCms } from '../../../core/signing/cms.js';
import type { SignatureLevel } from '../../../core/signing/verify/steps.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { isReleased } from '../../../core/record/record-states.js';
import { refuseTime } from '../../../core/record/signing-time.js';
import { pdfDigest } from '../../exports/pdf/byte-range.js';
import { places, select, write } from '../../store/sql.js';
import { act, type Acting, type Preparing } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { type SigningCertificate, signingCertificate } from '../certificates/parts/signing-certificate.js';
import { type ClassPrints, loadClassPrints } from '../prints/parts/class-prints.js';
import { drawTranscript } from '../prints/parts/draw-transcript.js';
import { type SealedRecord, withoutPrint } from '../prints/parts/open-seals.js';
import { doubtAbout, tellDoubt } from '../prints/parts/proven.js';
import { loadProver, type Prover } from '../prints/parts/prover.js';
import { finishPrints, type PrintToFinish } from '../stamps/finish-prints.js';
import type { StampState } from '../stamps/fetch-stamps.js';
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
  readonly stamp: StampState;
  readonly level: SignatureLevel | null;
}
type Refused = { readonly refused: Refusal | null };
/** A seal that holds, to be put on. */
interface Holds extends Pick<Made, 'record' | 'signedAt' | 'digest'> {
  readonly print: PrintToFinish;
}
type Judged = { readonly made: Made } | Refused;

/**
 * Put the school's seal on prints (PAdES), each taken or refused by itself. The PDF is made anew and never taken from the
 * request; a seal sent again is taken again. Refuses as a whole with what certificates refuse, and with not-found.
 */
export const sealPrints = act({
  act: 'seal-prints',
  place: ({ classId }: SealPrintsInput) => ({ classId }),
  prepare: async (at, input): Promise<readonly Judged[]> => {
    const { classId, address, locale } = input;
    const stamped = (await at.stamper?.asks()) ?? false;
    const request = await at.read(async (looking): Promise<PrintsRequest> => {
      const certificate = await signingCertificate(looking, 'organisation', input.certificate, at.clock());
      const prints = await loadClassPrints(looking, classId, address);
      if (!prints) throw refuse('not-found');
      return { prints, prover: await loadProver(looking), certificate, stamped, locale };
    });
    return finished(at, await Promise.all(input.prints.map((sent) => judgePrint(at, request, sent))));
  },
  run: async (at, input, { prepared }): Promise<z.output<typeof sealedSchema>> => {
    const refusals = await store(at, input, prepared);
    return {
      records: input.prints.map(({ pupil }, i) => {
        const refused = refusals[i]!;
        return { pupil, refused: refused.refusal && refusalBody(refused.refusal, input.locale) };
      }),
    };
  },
  refused: ({ classId }, code) => ({ kind: 'sealing.refused', classId, what: 'prints', code }),
});

interface PrintsRequest {
  readonly prints: ClassPrints;
  readonly prover: Prover;
  readonly certificate: SigningCertificate;
  /** Time-stamp authorities are asked. */
  readonly stamped: boolean;
  readonly locale: Locale;
}

/** Each that holds with its seal, its stamps and what it is judged by later. */
async function finished(at: Preparing, judged: readonly (Holds | Refused)[]): Promise<Judged[]> {
  const holding = judged.filter((one) => 'print' in one);
  const done = await finishPrints(
    at,
    holding.map(({ print }) => print),
  );
  return judged.map((one) => {
    if (!('print' in one)) return one;
    const { print, ...rest } = one;
    const made = done.get(print);
    return made ? { made: { ...rest, ...made } } : { refused: refusal('seal-too-long') };
  });
}

async function judgePrint(
  at: Preparing,
  { prints, prover, certificate, stamped, locale }: PrintsRequest,
  { pupil, version, signedAt, signature }: Sent,
): Promise<Holds | Refused> {
  const stored = prints.year.records.get(pupil);
  const release = stored?.release;
  if (!stored || !release || !isReleased(stored.state)) return { refused: refusal('record-not-sealed') };
  if (stored.version !== version) {
    return { refused: refusal('record-other-version', { given: version, version: stored.version }) };
  }
  if (release.print !== null) return { refused: null };
  const seal = stored.signatures.get('seal');
  // Whoever checks the print wants one seal on it and on the data attached to it.
  if (seal && seal.certificate !== certificate.fingerprint) return { refused: refusal('print-other-seal') };
  const late = refuseTime({
    signedAt,
    now: at.clock().toISOString(),
    changedAt: null,
    previous: seal?.signedAt,
    show: (instant) => momentWords(instant, locale),
  });
  if (late) return { refused: late };
  const code = await doubtAbout(prover, prints, pupil);
  if (code) {
    await tellDoubt(at, { prints, pupil, what: 'seal' }, code);
    return { refused: refusal(code) };
  }
  const pdf = await drawTranscript({ ...prints.sourceOf(pupil)!, sealAt: new Date(signedAt), stamped });
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
  const record = { id: stored.id, unitId: stored.unitId, seal: release.seal, pupil, version };
  const print = { pdf, cms, sent: signature, certificate: certificate.der, claimed: new Date(signedAt) };
  return { record, signedAt, digest, print };
}

const keyOf = ({ unitId, version }: SealedRecord): string => `${unitId} ${version}`;

/**
 * What became of each, by its place; a made print whose unit was printed by another call meanwhile is already there, one whose
 * unit was sealed again meanwhile bears an older seal than the unit.
 */
async function store(
  { db, clock, note }: Acting,
  { caller, classId, certificate }: SealPrintsInput,
  judged: readonly Judged[],
): Promise<{ refusal: Refusal | null }[]> {
  const open = new Map((await withoutPrint({ db }, classId)).map((one) => [keyOf(one), one]));
  const taken: Made[] = [];
  const outcome = judged.map((one) => {
    if (!('made' in one)) return { refusal: one.refused };
    const { record } = one.made;
    const waiting = open.get(keyOf(record));
    if (waiting && waiting.seal !== record.seal) return { refusal: refusal('print-changed') };
    if (open.delete(keyOf(record))) taken.push(one.made);
    return { refusal: null };
  });
  const numbers = await nextNumbers(db, taken);
  await db.prints.bulkCreate(
    taken.map(({ record, signedAt, pdf, digest, stamp, level }) => ({
      unitId: record.unitId,
      number: numbers.get(record.unitId)!,
      seal: record.seal,
      recordId: record.id,
      version: record.version,
      madeAt: clock().toISOString(),
      pdf,
      digest,
      signer: caller.userId,
      certificate,
      signedAt,
      stamp,
      level,
    })),
  );
  for (const { record } of taken) await write(db, IN_FORCE, [numbers.get(record.unitId)!, record.unitId]);
  await note({
    kind: 'prints.sealed',
    classId,
    certificate,
    records: taken.map(({ record }) => ({ record: record.id, version: record.version })),
    refused: outcome.flatMap(({ refusal: refused }) => (refused ? [refused.code] : [])),
  });
  return outcome;
}

const IN_FORCE = 'UPDATE units SET print = $1 WHERE id = $2';

/** The number the next print of each unit has: those of before stay, whatever seal they bear. */
async function nextNumbers(db: Reader, made: readonly Made[]): Promise<ReadonlyMap<number, number>> {
  const units = made.map(({ record }) => record.unitId);
  const newest = `SELECT unit_id AS "unit", MAX(number) AS newest FROM prints
    WHERE unit_id IN (${places(1, units)}) GROUP BY unit_id`;
  const lines = units.length > 0 ? await select<{ unit: number; newest: number }>(db, newest, units) : [];
  const known = new Map(lines.map(({ unit, newest: number }) => [unit, number]));
  return new Map(units.map((unit) => [unit, (known.get(unit) ?? 0) + 1]));
}
