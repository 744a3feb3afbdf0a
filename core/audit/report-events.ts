/** Báo cáo học bạ số: what was given to the office above and what it answered. Records are named by number and version. */
import { z } from 'zod';
import { COMPLETION_GROUPS } from '../reports/completion.js';
import { REPORT_KINDS } from '../reports/kinds.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
/** `unit`: which of the record's units moved. */
const moved = z.object({ record: z.int(), version: z.int(), unit: z.int() });

export const REPORT_EVENTS = [
  /** The principal has something reported. */
  z.object({
    ...kind('report.asked'),
    report: z.string(),
    what: z.enum(REPORT_KINDS),
    records: z.array(moved),
    transactionId: z.string().nullable(),
    /** SHA-256, hex. */
    reasonDigest: z.string().nullable(),
    attachments: z.array(z.object({ number: z.int(), digest: z.string() })),
  }),
  /** The clerk has put the school's signature on a recall's list. `digest`: SHA-256, Base64, of its text. */
  z.object({ ...kind('report.signed'), report: z.string(), certificate: z.string(), digest: z.string() }),
  /** It has gone out: to the portal, or as a file somebody took away. */
  z.object({ ...kind('report.sent'), report: z.string(), by: z.enum(['machine', 'hand']) }),
  /** Its files, or the scan an answer rests on, were taken away. */
  z.object({ ...kind('report.fetched'), report: z.string() }),
  z.object({ ...kind('office-answer.fetched'), answer: z.string() }),
  /** The office's answer counts. `answer`: of the one given by hand, else null. */
  z.object({
    ...kind('report.answered'),
    report: z.string(),
    what: z.enum(REPORT_KINDS),
    agreed: z.array(moved),
    refused: z.array(moved),
    /** Of a request to recall that the school took back. */
    withdrawn: z.array(moved).optional(),
    answer: z.string().nullable(),
    /** SHA-256, hex, of what it says of each. */
    linesDigest: z.string(),
  }),
  /** An answer was entered by hand, and waits for a second person. Digests are SHA-256: of the file Base64, of the lines hex. */
  z.object({
    ...kind('office-answer.entered'),
    answer: z.string(),
    report: z.string().nullable(),
    fingerprint: z.string().nullable(),
    fileDigest: z.string(),
    linesDigest: z.string(),
  }),
  z.object({ ...kind('office-answer.decided'), answer: z.string(), confirmed: z.boolean() }),
  /** The school takes back by itself what the office has not accepted. */
  z.object({ ...kind('units.recalled'), records: z.array(moved), reasonDigest: z.string() }),
  /** The office asks something back of a recall. Digests are SHA-256: of the words hex, of the document's scan Base64. */
  z.object({
    ...kind('report.asked-back'),
    report: z.string(),
    number: z.int(),
    wordsDigest: z.string(),
    fileDigest: z.string().nullable(),
  }),
  /** Units asked of the portal, those it holds otherwise, and messages handed in again. */
  z.object({ ...kind('office.compared'), units: z.int(), different: z.int(), again: z.int() }),
  /** The principal takes a request to recall back; the office is told of it, where it may have heard of the request. */
  z.object({
    ...kind('report.withdrawal-asked'),
    report: z.string(),
    withdrawal: z.string(),
    reasonDigest: z.string(),
  }),
  /** The principal replies to it, by a message of its own about the same units. */
  z.object({
    ...kind('report.replied'),
    report: z.string(),
    request: z.string(),
    reasonDigest: z.string(),
    attachments: z.array(z.object({ number: z.int(), digest: z.string() })),
  }),
  /** The office took the reply, decided without it, or somebody took it away to bring it there; `fault`: why it was not taken. */
  z.object({ ...kind('report.reply-ended'), report: z.string(), fault: z.string().nullable() }),
  /** The principal has signed a Báo cáo hoàn tất. `digest`: SHA-256, Base64, of its text. */
  z.object({
    ...kind('completion.signed'),
    completion: z.string(),
    schoolYear: z.string(),
    group: z.enum(COMPLETION_GROUPS),
    number: z.int(),
    certificate: z.string(),
    digest: z.string(),
  }),
  z.object({ ...kind('completion.fetched'), completion: z.string(), what: z.enum(['file', 'print']) }),
  z.object({ ...kind('report.refused'), report: z.string().nullable(), code: z.string() }),
] as const;
