import type { z } from 'zod';
import type { mySignaturesSchema } from '../../../core/contract/my-account.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { pupilsOf, signedEvents, signInsOf } from './parts/signed-events.js';

interface MySignaturesInput {
  readonly caller: Caller;
  /** Older than this event; the newest where it is left out. */
  readonly before?: number | undefined;
}

const PAGE = 50;
/** Sign-ins looked through for where the signatures of a page came from. */
const SIGN_INS = 1000;
/** More than any trail will hold, and an integer to every database. */
const NEWEST = 2 ** 31 - 1;

/** What was signed in her name, newest first, fifty at a time. Four statements. */
export const mySignatures = look({
  act: 'read-own-signatures',
  run: async ({ db }, { caller, before = NEWEST }: MySignaturesInput): Promise<z.input<typeof mySignaturesSchema>> => {
    const { userId } = caller;
    const found = await signedEvents(db, userId, Math.min(before, NEWEST), PAGE + 1);
    const events = found.slice(0, PAGE);
    const [newest] = events;
    if (!newest) return { signatures: [], more: false };
    const [signIns, classes, reports] = await Promise.all([
      signInsOf(db, userId, newest.seq, SIGN_INS),
      db.classes.findAll({ where: { id: events.flatMap(({ data }) => classOf(data)) }, raw: true }),
      db.signatureReports.findAll({ where: { userId, event: events.map(({ seq }) => seq) }, raw: true }),
    ]);
    const names = new Map(classes.map(({ id, name }) => [id, name]));
    const reported = new Set(reports.map(({ event }) => event));
    return {
      signatures: events.map(({ seq, at, from, data }) => ({
        ...{ seq, at, from, kind: data.kind },
        className: classOf(data).map((id) => names.get(id) ?? id)[0] ?? null,
        subject: data.kind === 'subject.signed' ? data.subject : null,
        slot: data.kind === 'records.signed' ? data.slot : null,
        pupils: pupilsOf(data),
        certificate: data.certificate,
        device: signIns.find((one) => one.seq < seq && one.from === from)?.device ?? null,
        reported: reported.has(seq),
      })),
      more: found.length > PAGE,
    };
  },
});

const classOf = (data: object): string[] =>
  'classId' in data && typeof data.classId === 'string' ? [data.classId] : [];
