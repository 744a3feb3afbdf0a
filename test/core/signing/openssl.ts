/** OpenSSL as the other party of these tests: files and certificates it makes, and what it thinks of ours. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasOpenssl = (): boolean => {
  try {
    execFileSync('openssl', ['version']);
    return true;
  } catch {
    if (process.env['CI'] === 'true') throw new Error('openssl is not installed, but CI=true wants this test to run');
    console.warn('  SKIPPED LOUDLY: openssl is not installed');
    return false;
  }
};

/** A folder of its own in which OpenSSL works. */
export class Openssl {
  readonly folder = mkdtempSync(join(tmpdir(), 'hocba-openssl-'));

  path = (name: string): string => join(this.folder, name);
  write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(this.path(name), content);
    return this.path(name);
  };
  read = (name: string): Uint8Array => new Uint8Array(readFileSync(this.path(name)));

  /** Run a command in the folder; its standard output. Throws with what OpenSSL says. */
  run(...args: string[]): string {
    return execFileSync('openssl', args, { cwd: this.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** A self-signed certificate, `NAME.pem`, `NAME.der` and `NAME.key`. */
  selfSigned(name: string, subject: string, ...more: string[]): Uint8Array {
    const key = more.includes('-key') || more.includes('-newkey') ? [] : ['-newkey', 'rsa:2048'];
    this.run(
      'req',
      '-x509',
      '-nodes',
      '-utf8',
      ...key,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
      '-subj',
      subject,
      ...more,
    );
    this.run('x509', '-in', `${name}.pem`, '-outform', 'DER', '-out', `${name}.der`);
    return this.read(`${name}.der`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
