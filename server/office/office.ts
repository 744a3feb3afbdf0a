/** Transactions 3 and 4 of the wire, by the school: its certificate declared to the office above, and the answer. */
import { z } from 'zod';
import type { Register as Declaration, Registered as Question } from '../../core/wire/certificates.js';
import { TRANSACTIONS } from '../../core/wire/transactions.js';

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

/** Thrown where the office cannot be reached, or what it says cannot be read. */
export class OfficeTrouble extends Error {
  override readonly name = 'OfficeTrouble';

  constructor(readonly kind: 'unreachable' | 'unreadable') {
    super(kind);
  }
}

const PATIENCE = 10_000;
const MOST_BYTES = 64 * 1024;

/** Rejects with OfficeTrouble. */
export async function declareCertificate(url: string, declaration: Declaration): Promise<Declared> {
  const answer = declaredSchema.safeParse(await post(url, DECLARE_PATH, declaration));
  if (answer.data?.messageid !== declaration.messageid) throw new OfficeTrouble('unreadable');
  return { fault: faultOf(answer.data) };
}

/** Rejects with OfficeTrouble, also where the answer is for somebody else. */
export async function askForAnswer(url: string, question: Question): Promise<Answered> {
  const { data } = answeredSchema.safeParse(await post(url, ANSWER_PATH, question));
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

async function post(url: string, path: string, body: object): Promise<unknown> {
  let bytes: string;
  try {
    const response = await fetch(new URL(path, url.endsWith('/') ? url : `${url}/`), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new OfficeTrouble('unreachable');
    bytes = await limited(response);
  } catch (error) {
    throw error instanceof OfficeTrouble ? error : new OfficeTrouble('unreachable');
  }
  try {
    return JSON.parse(bytes);
  } catch {
    throw new OfficeTrouble('unreadable');
  }
}

async function limited({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new OfficeTrouble('unreadable');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
