/** A time-stamp authority by `openssl ts`, with the pinned key; it answers requests as a real one does over HTTP. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyPath } from './signed-record.js';

export class StampAuthority {
  private readonly folder = mkdtempSync(join(tmpdir(), 'hocba-stamps-'));

  /** `hash`: what names its certificate, SHA-1 as older authorities, or SHA-256; `digest`: what it signs with. */
  constructor(hash: 'sha1' | 'sha256' = 'sha256', digest: 'sha256' | 'sha512' = 'sha256', signer = 'stamper') {
    const at = (name: string): string => join(this.folder, name);
    for (const name of [signer, 'authority']) {
      execFileSync('openssl', ['x509', '-inform', 'DER', '-in', keyPath(`${name}.der`), '-out', at(`${name}.pem`)]);
    }
    writeFileSync(at('serial'), '01\n');
    writeFileSync(
      at('ts.cnf'),
      `[tsa]
default_tsa = here
[here]
serial = ${at('serial')}
signer_cert = ${at(`${signer}.pem`)}
certs = ${at('authority.pem')}
signer_key = ${keyPath(`${signer}.key.pem`)}
signer_digest = ${digest}
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_alg = ${hash}
`,
    );
  }

  /** The answer (DER) to a request (DER). */
  answer(request: Uint8Array): Uint8Array {
    const at = (name: string): string => join(this.folder, name);
    writeFileSync(at('request.tsq'), request);
    const from = ['-config', at('ts.cnf'), '-queryfile', at('request.tsq'), '-out', at('answer.tsr')];
    execFileSync('openssl', ['ts', '-reply', ...from], { stdio: 'pipe' });
    return new Uint8Array(readFileSync(at('answer.tsr')));
  }

  /** Whether openssl itself accepts a token (DER) over these bytes. */
  accepts(token: Uint8Array, stamped: Uint8Array): boolean {
    const at = (name: string): string => join(this.folder, name);
    writeFileSync(at('token'), token);
    writeFileSync(at('data'), stamped);
    const from = ['-data', at('data'), '-in', at('token'), '-token_in', '-CAfile', at('authority.pem')];
    try {
      return execFileSync('openssl', ['ts', '-verify', ...from], { encoding: 'utf8', stdio: 'pipe' }).includes('OK');
    } catch {
      return false;
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
