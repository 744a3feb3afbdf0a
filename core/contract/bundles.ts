/** What an inspection takes away: asked for on the wire, and as its file says it. */
import { z } from 'zod';
import { type Endpoint, ZIP } from './endpoint.js';

/** What stays out unless it is asked for by name (H21). */
export const NAMED_FACTS = ['ethnicity', 'parents', 'health'] as const;
export type NamedFact = (typeof NAMED_FACTS)[number];
/** Letters of a passphrase. */
export const PASSPHRASE = { least: 12, most: 200 } as const;

export const makeBundleSchema = z.object({
  /** Null: the asker's own, which is on today. */
  inspectionId: z.string().min(1).max(64).nullable(),
  /** So many records at random; null for all that the decision covers. */
  sample: z.int().min(1).max(2000).nullable(),
  /** What the sample is drawn by; made by the server where nothing is said. */
  seed: z.string().trim().min(1).max(64).nullable(),
  named: z.array(z.enum(NAMED_FACTS)).max(NAMED_FACTS.length),
  /** Told apart from the file. */
  passphrase: z.string().min(PASSPHRASE.least).max(PASSPHRASE.most),
});
export type MakeBundle = z.output<typeof makeBundleSchema>;

/** Names of what is in it. */
export const BUNDLE_FILES = {
  page: 'kiem-tra.html',
  sealed: 'ho-so.age',
  facts: 'ho-so.json',
  trust: 'tin-cay.json',
  note: 'nhat-ky/phieu.note',
  key: 'nhat-ky/khoa.pub',
  hashes: 'nhat-ky/ma-bam.txt',
  events: 'nhat-ky/su-kien.jsonl',
} as const;

export const bundleFactsSchema = z.object({
  format: z.literal('hocba-bundle-1'),
  school: z.object({ name: z.string(), code: z.string() }),
  decision: z.string(),
  decidedOn: z.string(),
  authority: z.string(),
  madeAt: z.string(),
  classes: z.array(z.string()),
  /** Null where all were taken. */
  seed: z.string().nullable(),
  /** Records there were to choose from. */
  among: z.int(),
  named: z.array(z.enum(NAMED_FACTS)),
  records: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      className: z.string(),
      schoolYear: z.string(),
      /** SHA-256, Base64, of what its seal covers. */
      digest: z.string(),
      /** Of the signed XML in the bundle; null where facts were left out, which a signature does not survive. */
      file: z.string().nullable(),
      signers: z.array(z.object({ slot: z.string(), name: z.string(), at: z.string(), certificate: z.string() })),
      /** The record without what was left out. */
      values: z.record(z.string(), z.unknown()),
    }),
  ),
  /** Certificates that signed, as the school's register has them. */
  certificates: z.array(z.object({ fingerprint: z.string(), state: z.string(), revokedAt: z.string().nullable() })),
  /** Who is not in it though she was chosen, and why. */
  leftOut: z.array(z.string()),
});
export type BundleFacts = z.output<typeof bundleFactsSchema>;

export const BUNDLE_ENDPOINTS = {
  makeBundle: {
    method: 'post',
    path: '/inspections/bundles',
    summary:
      'What an inspection covers, or a sample of it, sealed with a passphrase, and the page that checks it offline',
    acts: ['make-bundle'],
    body: makeBundleSchema,
    answer: ZIP,
  },
} as const satisfies Record<string, Endpoint>;
