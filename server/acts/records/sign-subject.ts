import type { z } from 'zod';
import type { signSubjectSchema } from '../../../core/contract/signing.js';
import { fieldSpec } from '../../../core/fields/field-key.js';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import { momentWords } from '../../../core/words/present-flags.js';
import { nameList } from '../../../core/words/present-signing.js';
import type { Locale } from '../../../core/words/render.js';
import { prepareListSignature } from '../../../core/signing/sign-subject-list.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { refuseTime } from '../../../core/record/signing-time.js';
import { type SubjectList, subjectListText } from '../../../core/record/subject-list.js';
import { subjectRowElement, subjectRowText } from '../../../core/record/subject-row.js';
import { subjectValues } from '../../../core/record/subject-values.js';
import { canonicalText } from '../../../core/xml/canonical.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { signingCertificate } from '../certificates/parts/signing-certificate.js';
import { sha256Base64 } from '../../ground/digests.js';
import { Refused, refuse } from '../../ground/refused.js';
import { type FetchedStamps, fetchStamps, stampFor } from '../stamps/fetch-stamps.js';
import { openClass } from './signing/before-class.js';
import { classSigning } from './signing/class-signing.js';
import type { ClassYear } from './signing/class-year.js';
import { lastChange } from './signing/last-change.js';
import { nextListNumber } from './signing/list-number.js';
import { rowsOf } from './signing/row-state.js';
import { holdsValue } from './signing/same-signature.js';
import { keepSignedRows, withSigned } from './signing/signed-rows.js';
import { signingTeacher } from './signing/signing-teacher.js';

type SignedList = z.output<typeof signSubjectSchema>;

export interface SignSubjectInput extends SignedList {
  readonly caller: Caller;
  readonly classId: string;
  readonly subject: SubjectCode;
  readonly locale: Locale;
}

/**
 * Take a subject teacher's signature over a list of rows, whole or not at all; the same list sent again is the same list
 * (decision 12). The text is rebuilt from the values of that moment, under which nobody else writes. Refuses with what
 * certificates refuse, not-found, not-allowed, not-responsible, list-id-reused, list-number-taken, rows-not-ready,
 * values-changed, signature-wrong and what `refuseTime` says.
 */
export const signSubject = act({
  // Who only enters the subject hears who answers for it.
  act: ['sign-subject', 'enter-subject-values'],
  place: ({ classId, subject }: SignSubjectInput) => ({ classId, subject }),
  prepare: (at, { signature }) => fetchStamps(at, [signature]),
  run: async (at, input, { prepared: stamps }) => {
    const { listId, number, rows } = input;
    if (!(await isKnown(at, input))) await takeList(at, input, stamps);
    return { listId, number, signed: rows.length };
  },
  refused: ({ classId }, code) => ({ kind: 'signing.refused', classId, slot: null, code }),
});

async function takeList(at: Acting, input: SignSubjectInput, stamps: FetchedStamps): Promise<void> {
  const { caller, classId, subject, signedAt, locale } = input;
  const now = at.clock();
  const { year, who } = await openClass(at, classId);
  const { name, personalId } = signingTeacher(year, who, subject);
  const { der } = await signingCertificate(at, { userId: caller.userId }, input.certificate, now);
  if (input.number !== (await nextListNumber(at.db, classId, subject))) throw refuse('list-number-taken');
  const texts = checkRows(year, input);
  const times = input.rows.flatMap(({ pupil }) => {
    const change = lastChange(year, pupil, (field) => fieldSpec(field).subject === subject);
    return change ? [change.at] : [];
  });
  const no = refuseTime({
    signedAt,
    now: now.toISOString(),
    changedAt: times.sort().at(-1) ?? null,
    show: (instant) => momentWords(instant, locale),
  });
  if (no) throw new Refused(no);

  const list: SubjectList = {
    listId: input.listId,
    schoolCode: year.context.school.code,
    schoolYear: year.context.schoolYear,
    classId,
    className: year.context.class.name,
    subject,
    number: input.number,
    signer: { name, personalId },
    signedAt,
    rows: input.rows.map(({ pupil, digest }) => ({ pupil, digest })),
  };
  const value = new Uint8Array(Buffer.from(input.signature, 'base64'));
  const prepared = await prepareListSignature(list, der, signedAt);
  if (!(await checkSignatureValue(prepared.toSign, value, der))) throw refuse('signature-wrong');
  const xml = subjectListText(list, prepared.finish(value, stampFor(stamps, input.signature)));
  await store(at, input, { xml, texts, receivedAt: now.toISOString() });
  await keepSignedRows(at.db, year, withSigned(subject, texts));
}

/** Every row ready, and saying what the values say; its text by pupil. */
function checkRows(year: ClassYear, { rows, subject, locale }: SignSubjectInput): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const states = new Map(rowsOf(classSigning(year), subject).map((row) => [row.pupil.id, row]));
  const nameOf = (pupil: string): string => states.get(pupil)?.pupil.name ?? pupil;
  const unready = rows.filter(
    ({ pupil }, at) => states.get(pupil)?.state !== 'ready' || rows.findIndex((row) => row.pupil === pupil) !== at,
  );
  if (unready.length > 0) {
    throw refuse('rows-not-ready', {
      names: nameList([...new Set(unready.map(({ pupil }) => nameOf(pupil)))], locale),
    });
  }
  const changed = rows.filter(({ pupil, salt, digest }) => {
    const values = subjectValues(year.values, pupil, subject);
    texts.set(pupil, subjectRowText(values));
    return sha256Base64(canonicalText(subjectRowElement(values, salt))) !== digest;
  });
  if (changed.length > 0) {
    throw refuse('values-changed', {
      changed: nameList(
        changed.map(({ pupil }) => nameOf(pupil)),
        locale,
      ),
    });
  }
  return texts;
}

/** Whether this very list was taken before. Refuses with list-id-reused where another one was. */
async function isKnown({ db }: Acting, input: SignSubjectInput): Promise<boolean> {
  const known = await db.subjectLists.findByPk(input.listId, { raw: true });
  if (!known) return false;
  const same =
    known.signer === input.caller.userId &&
    known.classId === input.classId &&
    known.subject === input.subject &&
    known.certificate === input.certificate &&
    known.signedAt === input.signedAt &&
    holdsValue(known.xml, Buffer.from(input.signature, 'base64'));
  if (!same) throw refuse('list-id-reused');
  return true;
}

interface Taken {
  readonly xml: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly receivedAt: string;
}

async function store(
  { db, note }: Acting,
  { caller, classId, subject, listId, number, signedAt, certificate, rows }: SignSubjectInput,
  { xml, texts, receivedAt }: Taken,
): Promise<void> {
  const digest = sha256Base64(xml);
  const signer = caller.userId;
  await db.subjectLists.create({
    ...{ id: listId, classId, subject, number, signer, certificate, signedAt, receivedAt, digest, xml },
  });
  await db.subjectRows.bulkCreate(
    rows.map(({ pupil, salt, digest }) => ({
      listId,
      classId,
      subject,
      pupilId: pupil,
      salt,
      digest,
      row: texts.get(pupil)!,
    })),
  );
  await note(
    { kind: 'subject.signed', classId, subject, listId, number, rows: rows.length, certificate, digest },
    { at: receivedAt },
  );
}
