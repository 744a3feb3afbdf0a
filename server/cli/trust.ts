/** Whom a check trusts: files named on the command line, and what a server publishes. */
import { codeStateSchema, trustSchema } from '../../core/contract/elsewhere.js';
import { type CertificateFacts, CertificateUnreadable, readCertificate } from '../../core/signing/certificate.js';
import type { CodeState, VerifyOptions } from '../../core/signing/verify/steps.js';
import { readBytes } from './input.js';
import { openServer } from './remote.js';
import { stop } from './stop.js';
import type { Terminal } from './terminal.js';

export type Trust = Pick<VerifyOptions, 'anchors' | 'intermediates' | 'crls'> &
  Required<Pick<VerifyOptions, 'licensed' | 'seals' | 'schools'>> & {
    /** Schools' files for checkers, not yet looked at. */
    readonly checkersFiles: readonly (string | Uint8Array)[];
    /** DER of schools' seals: a code on paper does not carry its own. */
    readonly sealCertificates: readonly Uint8Array[];
  };

/** Files named on the command line. */
export interface TrustFiles {
  readonly trust: readonly string[];
  /** Trusted, and known to be licensed or a government's. */
  readonly licensed: readonly string[];
  readonly crl: readonly string[];
  readonly seal: readonly string[];
  readonly checkers: readonly string[];
}

const PEM = /-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \1-----/g;

/** DER of everything in a PEM file, or the file itself. */
function dersIn(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1');
  const found = [...text.matchAll(PEM)].map(([, , body = '']) => new Uint8Array(Buffer.from(body, 'base64')));
  return found.length > 0 ? found : [bytes];
}

export async function trustInFiles(terminal: Terminal, files: TrustFiles): Promise<Trust> {
  const ours = await authoritiesIn(terminal, files.trust);
  const licensed = await authoritiesIn(terminal, files.licensed);
  const crls = await Promise.all(files.crl.map(async (file) => dersIn(await readBytes(terminal, file))));
  const own = await certificatesIn(terminal, files.seal);
  const seals = own.map(({ facts }) => ({ schoolCode: null, fingerprint: facts.fingerprint }));
  return {
    anchors: [...ours.anchors, ...licensed.anchors],
    intermediates: [...ours.intermediates, ...licensed.intermediates],
    crls: crls.flat(),
    licensed: licensed.anchors,
    seals,
    sealCertificates: own.map(({ der }) => der),
    schools: [],
    checkersFiles: await Promise.all(files.checkers.map((file) => readBytes(terminal, file))),
  };
}

/** Certificates that sign themselves are trusted, others lead to them; a single one is trusted whatever it is. */
async function authoritiesIn(
  terminal: Terminal,
  files: readonly string[],
): Promise<Pick<Trust, 'anchors' | 'intermediates'>> {
  const all = await certificatesIn(terminal, files);
  const isRoot = ({ facts, alone }: Found): boolean =>
    facts.subject === facts.issuer || (alone && !all.some((one) => one.facts.subject === facts.issuer));
  return {
    anchors: all.filter(isRoot).map(({ der }) => der),
    intermediates: all.filter((one) => !isRoot(one)).map(({ der }) => der),
  };
}

interface Found {
  readonly der: Uint8Array;
  readonly facts: CertificateFacts;
  /** The only one in its file. */
  readonly alone: boolean;
}

/** Of each file, in its order; a file of PEM may hold several. Throws Stop for what is none. */
export async function certificatesIn(terminal: Terminal, files: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const file of files) {
    const ders = dersIn(await readBytes(terminal, file));
    for (const der of ders) {
      const facts = await readCertificate(der).catch((error: unknown) => {
        if (error instanceof CertificateUnreadable)
          throw stop(terminal, 'verify-not-a-certificate', 'check-file-path', { file });
        throw error;
      });
      found.push({ der, facts, alone: ders.length === 1 });
    }
  }
  return found;
}

const bytes = (list: readonly string[]): Uint8Array[] =>
  list.map((text) => new Uint8Array(Buffer.from(text, 'base64')));

export async function trustOfServer(terminal: Terminal, server: string): Promise<Trust> {
  const answer = await openServer(terminal, server)('trust');
  const { anchors, intermediates, crls, licensed, seals, sealCertificates, school, checkers } = trustSchema.parse(
    await answer.json(),
  );
  return {
    anchors: bytes(anchors),
    intermediates: bytes(intermediates),
    crls: bytes(crls),
    licensed: bytes(licensed),
    seals,
    sealCertificates: bytes(sealCertificates),
    schools: school === null ? [] : [school],
    checkersFiles: checkers === null ? [] : [checkers],
  };
}

/** What a server says of a lookup code. */
export async function stateOfCode(terminal: Terminal, server: string, code: string): Promise<CodeState> {
  const answer = await openServer(terminal, server)('codeState', { params: { code } });
  return codeStateSchema.parse(await answer.json()).state;
}
