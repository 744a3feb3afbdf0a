/** Transactions 3 and 4 of the wire, by the school: its certificate declared to the office above, and the answer. */
import { z } from 'zod';
import type { Register as Declaration, Registered as Question } from '../../core/wire/certificates.js';
import { TRANSACTIONS } from '../../core/wire/transactions.js';
import { OfficeTrouble, postJson } from './post-json.js';

export const DECLARE_PATH = TRANSACTIONS.register.path;
export const ANSWER_PATH = TRANSACTIONS.registered.path;

export type { Register as Declaration, Registered as Question } from '../../core/wire/certificates.js';

/** Other portals may say less, or more, than ours. */
const text = z.string().max(1000);
const fault = { error: z.union([text, z.number()]).nullish(), error_description: text.nullish() };
const declaredSchema = z.object({ messageid: text, ...fault });
const answeredSchema = z.object({
  messageid: text,
  ma_don_vi: text,
  serial_number: text.nullish(),
  trang_thai_phe_duyet: z.union([z.literal(0), z.literal(1)]).nullish(),
  ...fault,
});

export interface Declared {
  /** What the office says is wrong; null where it took the declaration. */
  readonly fault: string | null;
}

export interface Answered {
  /** Hex; null where the office knows of none. */
  readonly serial: string | null;
  readonly approved: boolean | null;
  readonly reason: string | null;
}

const PATIENCE = 10_000;
const MOST_BYTES = 64 * 1024;

/** Rejects with OfficeTrouble. */
export async function declareCertificate(at: OfficeAddress, declaration: Declaration): Promise<Declared> {
  const answer = declaredSchema.safeParse(await post(at, DECLARE_PATH, declaration));
  if (answer.data?.messageid !== declaration.messageid) throw new OfficeTrouble('unreadable');
  return { fault: faultOf(answer.data) };
}

/** Rejects with OfficeTrouble, also where the answer is for somebody else. */
export async function askForAnswer(at: OfficeAddress, question: Question): Promise<Answered> {
  const { data } = answeredSchema.safeParse(await post(at, ANSWER_PATH, question));
  if (data?.messageid !== question.messageid || data.ma_don_vi !== question.ma_don_vi) {
    throw new OfficeTrouble('unreadable');
  }
  const { serial_number: serial, trang_thai_phe_duyet: state } = data;
  return {
    serial: serial?.toLowerCase() ?? null,
    approved: state === null || state === undefined ? null : state === 1,
    reason: faultOf(data),
  };
}

/** The package leaves open how "no error" is written. */
function faultOf({ error, error_description: description }: z.output<typeof declaredSchema>): string | null {
  const none = error === null || error === undefined || ['', '0', '00'].includes(String(error));
  return none ? null : description || String(error);
}

/** Where the office answers, and by what its HTTPS certificate is trusted (PEM; empty for what this machine trusts). */
export interface OfficeAddress {
  readonly url: string;
  readonly ca: string;
}

const post = ({ url, ca }: OfficeAddress, path: string, body: object): Promise<unknown> =>
  postJson(new URL(path, url.endsWith('/') ? url : `${url}/`), body, { ca, patience: PATIENCE, mostBytes: MOST_BYTES });
