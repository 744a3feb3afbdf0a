/**
 * The time-stamp authorities a school asks (RFC 3161), in order, as a file in its data directory: trust goes by files, and
 * the secrets of accounts stay out of the database. No file: nobody is asked.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { parseCertificate } from '../../core/signing/certificate.js';

export const STAMPS_FILE = 'time-stamps.json';
/** More than any school has contracts. */
export const MOST_AUTHORITIES = 5;

const certificateSchema = z.base64().refine(isCertificate, { error: 'not a certificate' });

function isCertificate(text: string): boolean {
  try {
    parseCertificate(new Uint8Array(Buffer.from(text, 'base64')));
    return true;
  } catch {
    return false;
  }
}

/** `user:password@` would stand in logs, and a fragment goes nowhere. */
const isPlain = (text: string): boolean => {
  const { username, password, hash } = new URL(text);
  return username === '' && password === '' && hash === '';
};

export const stampAuthoritySchema = z
  .strictObject({
    /** By which people know it. */
    name: z.string().trim().min(1).max(100),
    url: z.url({ protocol: /^https?$/ }).refine(isPlain, { error: 'an address without account and fragment' }),
    /** Base64 of the DER of what it stamps with, the next one beside it where that is known: nobody else's stamp is taken. */
    certificates: z.array(certificateSchema).min(1).max(4),
    /** The policy agreed on, dotted; any where it is not said. */
    policy: z
      .string()
      .regex(/^[0-2](\.\d{1,10}){1,20}$/)
      .optional(),
    account: z.strictObject({ user: z.string().min(1), password: z.string().min(1) }).optional(),
    /** The school's own, whose address may be on this machine or in the school's network. */
    internal: z.literal(true).optional(),
  })
  // Her password goes nowhere in the clear but in the school's own network.
  .refine(({ url, account, internal }) => account === undefined || internal === true || url.startsWith('https:'), {
    error: 'https:// is needed where there is an account',
    path: ['url'],
  });
export type StampAuthority = z.infer<typeof stampAuthoritySchema>;

const fileSchema = z
  .array(stampAuthoritySchema)
  .max(MOST_AUTHORITIES)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, { error: 'a name stands twice' });

/** In order; none where there is no file. Throws what a broken file throws: it is the administrator's. */
export async function readAuthorities(dataDir: string): Promise<readonly StampAuthority[]> {
  const text = await readFile(path.join(dataDir, STAMPS_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? [] : fileSchema.parse(JSON.parse(text));
}

/** Whole or not at all: a server reads it at each signing. Throws ZodError. */
export async function writeAuthorities(dataDir: string, authorities: readonly StampAuthority[]): Promise<void> {
  const file = path.join(dataDir, STAMPS_FILE);
  const text = JSON.stringify(fileSchema.parse(authorities), null, 2);
  if (authorities.length === 0) return rm(file, { force: true });
  const staged = `${file}.${randomUUID()}`;
  await writeFile(staged, text, { mode: 0o600, flag: 'wx' });
  await rename(staged, file);
}
