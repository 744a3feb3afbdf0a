/**
 * What was refused where the server does not see it: in the page, before anything was sent, and by the signing helper on
 * the signer's computer. It is the page's own word, and holds nothing of a PIN or a file.
 */
import { z } from 'zod';
import { CARRIERS } from './certificates.js';
import { KEY_ACTS, KEY_REFUSALS } from './key-refusals.js';
import { fingerprintSchema } from './signing.js';

export const refusedKeyShape = {
  act: z.enum(KEY_ACTS),
  code: z.enum(KEY_REFUSALS),
  /** Where the key lies; null where no certificate could be used at all. */
  carrier: z.enum(CARRIERS).nullable(),
  /** Of the certificate it was about, where it is known. */
  certificate: fingerprintSchema.nullable(),
};

/** Pages the helper turned away: at most so many by name, the rest together. */
export const FOREIGN_MOST = 20;
export const foreignPagesSchema = z
  .array(
    z.object({
      /** As the browser names it, or what stands for one that gave no name. */
      origin: z.string().min(1).max(200),
      times: z.int().min(1).max(1_000_000),
      /** When the last time, by that computer's clock. */
      last: z.iso.datetime(),
    }),
  )
  .max(FOREIGN_MOST + 1);
export type ForeignPages = z.infer<typeof foreignPagesSchema>;

export const refusalReportSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('key'), ...refusedKeyShape }),
  z.strictObject({ what: z.literal('helper'), asked: foreignPagesSchema.min(1) }),
]);
export type RefusalReport = z.infer<typeof refusalReportSchema>;
