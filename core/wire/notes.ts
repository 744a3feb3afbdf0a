/**
 * Transaction 9: a note on the school's trail for the portal to cosign, as C2SP tlog-witness has it, in this wire's form: what the
 * school believes the portal saw last, the new note, and the proof (RFC 6962 section 2.1.2) from one to the other.
 */
import { z } from 'zod';
import { authenticationSchema, faultFields } from './envelope.js';
import { TRANSACTIONS } from './transactions.js';

/** A proof has at most two hashes a bit of the size. */
const MOST_HASHES = 128;

export const noteSchema = z.object({
  authenticationRequest: authenticationSchema(TRANSACTIONS.note),
  /** Size of the note cosigned last; 0 for none. `NK06` says the right one: prove from there. */
  co_truoc: z.int().min(0),
  /** The signed note (C2SP signed-note), as the trail's `notes/` folder holds it. */
  ghi_chu: z.string().max(4096),
  /** Base64 of each hash; empty from size 0, and for the same size again. */
  chung_minh: z.array(z.base64().length(44)).max(MOST_HASHES),
});
export type Note = z.infer<typeof noteSchema>;

export const noteAnswerSchema = z.object({
  messageid: z.string(),
  ma_don_vi: z.string(),
  ...faultFields,
  /** The portal's line over the note's text (`— name …`), to be put below the school's own; empty where it does not cosign. */
  dong_ky: z.string().max(1000),
  /** What the portal has seen last: the note it would prove against the school by; empty before the first. */
  lan_cuoi: z.string().max(4096),
});
export type NoteAnswer = z.infer<typeof noteAnswerSchema>;
