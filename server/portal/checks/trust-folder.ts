/** The folder of files the portal believes: authorities, their lists, schools' files for checkers. Put there by the office's people. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CertificateUnreadable, readCertificate } from '../../../core/signing/certificate.js';
import { openCheckers } from '../../../core/signing/checkers/open-checkers.js';
import type { VerifyOptions } from '../../../core/signing/verify/steps.js';

export type PortalTrust = Pick<VerifyOptions, 'anchors' | 'intermediates' | 'crls'> & {
  /** Schools' files for checkers, not yet looked at: who may seal one the portal knows from its own approvals. */
  readonly checkersFiles: readonly Uint8Array[];
  /** Names of files that are none of these. */
  readonly passedOver: readonly string[];
};

export interface TrustFolder {
  /** As the files are now; read anew where one has changed. */
  read(): Promise<PortalTrust>;
}

const PEM = /-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \1-----/g;

export function trustFolder(dir: string): TrustFolder {
  let known: { readonly state: string; readonly read: Promise<PortalTrust> } | null = null;
  return {
    read: async () => {
      const files = await filesIn(dir);
      const state = files.map(({ name, size, changed }) => `${name} ${size} ${changed}`).join('\n');
      if (known?.state !== state) known = { state, read: readAll(files.map(({ name }) => join(dir, name))) };
      return known.read;
    },
  };
}

async function filesIn(dir: string): Promise<{ name: string; size: number; changed: number }[]> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found = await Promise.all(
    names.sort().map(async (name) => {
      const { size, mtimeMs } = await stat(join(dir, name));
      return { name, size, changed: mtimeMs };
    }),
  );
  return found;
}

async function readAll(paths: readonly string[]): Promise<PortalTrust> {
  const anchors: Uint8Array[] = [];
  const intermediates: Uint8Array[] = [];
  const crls: Uint8Array[] = [];
  const files: Uint8Array[] = [];
  const passedOver: string[] = [];
  for (const path of paths) {
    const bytes = new Uint8Array(await readFile(path));
    if (path.endsWith('.xml')) files.push(bytes);
    else if (/\.(crl|ors|ocsp)$/.test(path)) crls.push(...dersIn(bytes));
    else if (/\.(cer|crt|der|pem)$/.test(path)) {
      for (const der of dersIn(bytes)) {
        const facts = await readCertificate(der).catch((error: unknown) => {
          if (error instanceof CertificateUnreadable) return null;
          throw error;
        });
        if (facts === null) passedOver.push(path);
        // Who signs itself is where a chain ends; others only lead there.
        else (facts.subject === facts.issuer ? anchors : intermediates).push(der);
      }
    } else passedOver.push(path);
  }
  return { anchors, intermediates, crls, checkersFiles: files, passedOver };
}

function dersIn(bytes: Uint8Array): Uint8Array[] {
  const found = [...Buffer.from(bytes).toString('latin1').matchAll(PEM)];
  return found.length > 0 ? found.map(([, , body = '']) => new Uint8Array(Buffer.from(body, 'base64'))) : [bytes];
}

/** What signatures of a school are checked with. `seals`: the certificates approved for it. */
export async function optionsFor(
  { anchors, intermediates, crls, checkersFiles }: PortalTrust,
  seals: NonNullable<VerifyOptions['seals']>,
  at: Date,
): Promise<VerifyOptions> {
  const options: VerifyOptions = { anchors, intermediates, crls, seals, at };
  const { checkers } = await openCheckers(checkersFiles, options);
  return { ...options, checkers };
}
