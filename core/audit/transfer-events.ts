/** Pupils who go to another school with a sealed bundle, and who come from one. */
import { z } from 'zod';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const transfer = { transfer: z.string() };
/** The portal did not answer; whoever did it asked the other school another way. */
const unasked = { unasked: z.literal(true).optional() };
/** No portal was asked: the listing names the school by an earlier code, for which none takes its word. */
const earlierCode = { earlierCode: z.literal(true).optional() };
const stated = {
  statement: z.enum(['received', 'withdrawn']),
  pupilId: z.string(),
  certificate: z.string(),
  digest: z.string(),
};

export const TRANSFER_EVENTS = [
  /** `digest`: SHA-256, Base64, of what was put together; `units`: records that go along. */
  z.object({
    ...kind('transfer.made'),
    ...transfer,
    pupilId: z.string(),
    to: z.string(),
    units: z.int(),
    digest: z.string(),
  }),
  /** `digest`: SHA-256, Base64, of the signed listing. */
  z.object({ ...kind('transfer.signed'), ...transfer, certificate: z.string(), digest: z.string() }),
  /** For the next school: it leaves this one. */
  z.object({ ...kind('transfer.fetched'), ...transfer, pupilId: z.string() }),
  z.object({ ...kind('transfer.withdrawn'), ...transfer, ...unasked, ...earlierCode }),
  /**
   * The next school manages the pupil from now on; `receiptDigest`: SHA-256, hex, of its receipt; `withdrawn`: this school had taken the
   * bundle back, and gives that up.
   */
  z.object({
    ...kind('transfer.received'),
    ...transfer,
    pupilId: z.string(),
    receiptDigest: z.string(),
    withdrawn: z.literal(true).optional(),
  }),
  /** This school says under its seal what became of a transfer. `digest`: SHA-256, Base64, of the statement. */
  z.object({ ...kind('transfer.stated'), ...transfer, ...stated }),
  /** An old school's withdrawal of its bundle, entered here. */
  z.object({ ...kind('transfer.withdrawal-entered'), ...transfer, ...stated, from: z.string() }),
  /** The portal has heard what was done while it was silent; `fault`: by which it says that the other school was first, or will never take it. */
  z.object({
    ...kind('transfer.told'),
    ...transfer,
    statement: z.enum(['received', 'withdrawn', 'yielded']),
    fault: z.string().nullable(),
  }),
  /** What school and portal said differently is over: where the child is, by which paper; `reasonDigest`: SHA-256, hex. */
  z.object({
    ...kind('transfer.settled'),
    ...transfer,
    statement: z.enum(['received', 'withdrawn']),
    childAt: z.enum(['here', 'there']),
    document: z.string(),
    reasonDigest: z.string(),
  }),
  z.object({ ...kind('transfer.refused'), transfer: z.string().nullable(), code: z.string() }),
  /** `digest`: SHA-256, Base64, of the listing; `seal`: the certificate that was compared; `documents`: kept byte for byte. */
  z.object({
    ...kind('arrival.entered'),
    ...transfer,
    ...unasked,
    ...earlierCode,
    pupilId: z.string(),
    from: z.string(),
    seal: z.string(),
    digest: z.string(),
    documents: z.int(),
  }),
  /** The portal is asked whether the bundle may be entered; nothing is yet. `digest`: SHA-256, Base64, of the listing. */
  z.object({ ...kind('arrival.asked'), ...transfer, pupilId: z.string(), from: z.string(), digest: z.string() }),
  /** It will not be entered, and the portal is told; `reasonDigest`: SHA-256, hex. */
  z.object({ ...kind('arrival.given-up'), ...transfer, reasonDigest: z.string() }),
  /** A document of another school was taken away. */
  z.object({ ...kind('arrival.fetched'), ...transfer, pupilId: z.string(), number: z.int() }),
  z.object({ ...kind('arrival.refused'), code: z.string() }),
] as const;
