/** Whom a check trusts: files named on the command line, and what a server publishes. */
import { codeStateSchema } from '../../core/contract/sealing.js';
import { trustSchema } from '../../core/contract/certificates.js';
import { CertificateUnreadable, readCertificate } from '../../core/signing/certificate.js';
import type { CodeState, VerifyOptions } from '../../core/signing/verify/steps.js';
import { readBytes } from './input.js';
import { openServer } from './remote.js';
import { stop } from './stop.js';
import type { Terminal } from './terminal.js';

export type Trust = Pick<VerifyOptions, 'anchors' | 'intermediates' | 'crls'>;

const PEM = /-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \1-----/g;

/** DER of everything in a PEM file, or the file itself. */
function dersIn(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1');
  const found = [...text.matchAll(PEM)].map(([, , body = '']) => new Uint8Array(Buffer.from(body, 'base64')));
  return found.length > 0 ? found : [bytes];
}

/** Certificates that sign themselves are trusted, others lead to them; a single one is trusted whatever it is. */
export async function trustInFiles(
  terminal: Terminal,
  files: readonly string[],
  lists: readonly string[],
): Promise<Trust> {
  const anchors: Uint8Array[] = [];
  const intermediates: Uint8Array[] = [];
  for (const file of files) {
    const ders = dersIn(await readBytes(terminal, file));
    for (const der of ders) {
      const facts = await readCertificate(der).catch((error: unknown) => {
        if (error instanceof CertificateUnreadable)
          throw stop(terminal, 'verify-not-a-certificate', 'check-file-path', { file });
        throw error;
      });
      (facts.subject === facts.issuer || ders.length === 1 ? anchors : intermediates).push(der);
    }
  }
  const crls = await Promise.all(lists.map(async (file) => dersIn(await readBytes(terminal, file))));
  return { anchors, intermediates, crls: crls.flat() };
}

const bytes = (list: readonly string[]): Uint8Array[] =>
  list.map((text) => new Uint8Array(Buffer.from(text, 'base64')));

export async function trustOfServer(terminal: Terminal, server: string): Promise<Trust> {
  const answer = await openServer(terminal, server)('trust');
  const { anchors, intermediates, crls } = trustSchema.parse(await answer.json());
  return { anchors: bytes(anchors), intermediates: bytes(intermediates), crls: bytes(crls) };
}

/** What a server says of a lookup code. */
export async function stateOfCode(terminal: Terminal, server: string, code: string): Promise<CodeState> {
  const answer = await openServer(terminal, server)('codeState', { params: { code } });
  return codeStateSchema.parse(await answer.json()).state;
}
