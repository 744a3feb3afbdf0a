/** The portal as the school's outbox speaks to it: transactions 1, 2, 5 to 8, 10 and 11 of the wire. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import {
  contradicts,
  faultOf,
  type Said,
  saidOfFinalising,
  saidOfRecall,
  saidOfSubmission,
} from '../../core/reports/said.js';
import type { HeldState } from '../../core/reports/held.js';
import type { ReportKind } from '../../core/reports/kinds.js';
import type { Connection } from '../../core/wire/connection.js';
import { finaliseAnswerSchema } from '../../core/wire/finalising.js';
import { type Receipt, receiptSchema } from '../../core/wire/envelope.js';
import { recalledAnswerSchema } from '../../core/wire/recalls.js';
import { submittedAnswerSchema } from '../../core/wire/submissions.js';
import { unitsAnswerSchema } from '../../core/wire/units.js';
import { TRANSACTIONS, type TransactionName, VERSION_HEADER, WIRE_VERSION } from '../../core/wire/transactions.js';
import { OfficeTrouble, postJson } from './post-json.js';

/** A portal checks a package of a hundred units meanwhile. */
const PATIENCE = 60_000;
/** A thousand lines with their words. */
const MOST_BYTES = 4 * 2 ** 20;

export interface Message {
  readonly id: string;
  readonly what: ReportKind;
  /** Mã trường. */
  readonly school: string;
  /** First year of the school year. */
  readonly year: number;
  /** What stands beside the envelope, by the transaction's form. */
  readonly body: object;
}

const SENT: Readonly<Record<ReportKind, TransactionName>> = {
  submit: 'submit',
  recall: 'recall',
  finalise: 'finalise',
};

/** A whole message as it goes over the wire; without secrets where there is no connection: as a file taken by hand. */
export const requestOf = ({ what, body, ...about }: Message, connection: Connection | null): object => ({
  ...envelope(SENT[what], about, connection),
  ...body,
});

function envelope(
  transaction: TransactionName,
  { id, school, year }: Pick<Message, 'id' | 'school' | 'year'>,
  connection: Connection | null,
): object {
  const { type, function: name } = TRANSACTIONS[transaction];
  const account = connection && {
    token: connection.token,
    user_name: connection.user_name,
    password: createHash('sha256').update(connection.password).digest('hex'),
  };
  const about = { ma_don_vi: school, nam_hoc: year, messageid: id, type, function: name };
  return { authenticationRequest: { ...account, ...about } };
}

/**
 * Hand a message in. What it says at once: the answer itself of a chốt; else nothing yet, or why it is not taken. Rejects with
 * OfficeTrouble.
 */
export async function handIn(connection: Connection, message: Message): Promise<Said> {
  const answer = await ask(connection, SENT[message.what], requestOf(message, connection));
  if (message.what === 'finalise') return readSaid(message, answer);
  const receipt = read(receiptSchema, answer);
  if (receipt.MessageId !== message.id) throw new OfficeTrouble('unreadable');
  return { fault: faultOfReceipt(receipt), lines: [], question: null };
}

/** What became of a message that was handed in. Rejects with OfficeTrouble. */
export async function askAbout(connection: Connection, message: Message): Promise<Said> {
  // A chốt has no question of its own: sent again it has the same answer.
  if (message.what === 'finalise') return handIn(connection, message);
  const name = message.what === 'submit' ? 'submitted' : 'recalled';
  const { type, function: named } = TRANSACTIONS[name];
  const question = { messageid: message.id, ma_don_vi: message.school, type, function: named };
  return readSaid(message, await ask(connection, name, question));
}

/** A request to recall taken back; the messageid is the withdrawal's own. */
export interface Withdrawal {
  readonly id: string;
  readonly request: string;
  readonly school: string;
  readonly year: number;
  readonly reason: string;
}

/** The withdrawal as it goes over the wire, or into a file. */
export const withdrawalOf = (
  { id, request, school, year, reason }: Withdrawal,
  connection: Connection | null,
): object => ({
  ...envelope('withdraw', { id, school, year }, connection),
  ...{ rut_giao_dich: request, ly_do: reason },
});

/** Whether it was taken: null, or the fault that stands in its way. Rejects with OfficeTrouble. */
export async function withdrawAt(connection: Connection, withdrawal: Withdrawal): Promise<Said['fault']> {
  const receipt = read(receiptSchema, await ask(connection, 'withdraw', withdrawalOf(withdrawal, connection)));
  if (receipt.MessageId !== withdrawal.id) throw new OfficeTrouble('unreadable');
  return faultOfReceipt(receipt);
}

/** What is said of a bundle, and as which word: taken, or not after all; taken back, or not any more. */
const MOVED_WORDS = {
  received: 'DA_NHAN',
  'given-up': 'THOI_NHAN',
  withdrawn: 'DA_RUT',
  yielded: 'BO_RUT',
} as const;
export type MovedKind = keyof typeof MOVED_WORDS;

export interface MovedBundle {
  /** Of the message, with its kind; the listing's where nothing is said. */
  readonly id?: string;
  /** The listing's. */
  readonly transfer: string;
  readonly kind: MovedKind;
  /** SHA-256, Base64, of the sealed listing. */
  readonly digest: string;
  readonly from: string;
  readonly to: string;
  readonly school: string;
  readonly year: number;
}

/** Null where the portal has it so from now on, or what stands in its way. Rejects with OfficeTrouble. */
export async function movedAt(connection: Connection, moved: MovedBundle): Promise<Said['fault']> {
  const { transfer, kind, digest, from, to, school, year } = moved;
  // The same however often it is sent.
  const id = `${moved.id ?? transfer}-${kind}`;
  const body = {
    ...envelope('transfer', { id, school, year }, connection),
    ...{ noi_dung: MOVED_WORDS[kind], ma_chuyen_truong: transfer, sha256_danh_sach: digest },
    ...{ ma_truong: from, ma_truong_den: to },
  };
  const receipt = read(receiptSchema, await ask(connection, 'transfer', body));
  if (receipt.MessageId !== id) throw new OfficeTrouble('unreadable');
  return faultOfReceipt(receipt);
}

export interface HeldUnit {
  /** Small letters. */
  readonly code: string;
  readonly state: HeldState;
  readonly digest: string;
}

/** Transaction 8. Rejects with OfficeTrouble, also for any fault. */
export async function unitsHeldAt(
  connection: Connection,
  { codes, ...about }: Pick<Message, 'id' | 'school' | 'year'> & { readonly codes: readonly string[] },
): Promise<HeldUnit[]> {
  const body = { ...envelope('units', about, connection), ma_tra_cuu_uuid: codes };
  const answer = read(unitsAnswerSchema, await ask(connection, 'units', body));
  const other = answer.messageid !== about.id || answer.ma_don_vi !== about.school;
  if (other || faultOf(answer) !== null) throw new OfficeTrouble('unreadable');
  return answer.danh_sach.map((line) => ({
    ...{ code: line.ma_tra_cuu_uuid.toLowerCase(), state: line.trang_thai, digest: line.gia_tri_bam },
  }));
}

/** An answer's own form, whether it came over the wire or as a file. Throws OfficeTrouble, also where it is another's. */
export function readSaid({ id, what, school }: Pick<Message, 'id' | 'what' | 'school'>, answer: unknown): Said {
  const of = <Schema extends z.ZodType<{ messageid: string; ma_don_vi: string }>>(
    schema: Schema,
    said: (answer: z.output<Schema>) => Said,
  ): Said => {
    const known = read(schema, answer);
    if (known.messageid !== id || known.ma_don_vi !== school) throw new OfficeTrouble('unreadable');
    return said(known);
  };
  const said =
    what === 'submit'
      ? of(submittedAnswerSchema, saidOfSubmission)
      : what === 'recall'
        ? of(recalledAnswerSchema, saidOfRecall)
        : of(finaliseAnswerSchema, saidOfFinalising);
  if (contradicts(said)) throw new OfficeTrouble('unreadable');
  return said;
}

const faultOfReceipt = ({ Error: error, ErrorDescription: says, ResponseCode: code }: Receipt) =>
  code === '01' ? null : faultOf({ error: error === '' ? '?' : error, error_field_title: '', error_description: says });

function read<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.output<Schema> {
  const known = schema.safeParse(answer);
  if (!known.success) throw new OfficeTrouble('unreadable');
  return known.data;
}

const ask = ({ dia_chi: url, chung_thu_may: ca }: Connection, name: TransactionName, body: object): Promise<unknown> =>
  postJson(new URL(TRANSACTIONS[name].path, url.endsWith('/') ? url : `${url}/`), body, {
    headers: { [VERSION_HEADER]: WIRE_VERSION },
    ...{ ca, patience: PATIENCE, mostBytes: MOST_BYTES },
  });
