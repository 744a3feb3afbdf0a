/** A USB token in software: Debian's SoftHSM2 with a key and certificate made by OpenSSL, in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export const TOKEN_PIN = '246810';
const LIBRARIES = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/local/lib/softhsm/libsofthsm2.so'];

/** The library's file; undefined where SoftHSM2 or pkcs11-tool is not installed. */
export const softTokenLibrary = (): string | undefined => {
  const library = LIBRARIES.find((file) => existsSync(file));
  return library !== undefined && existsSync('/usr/bin/pkcs11-tool') ? library : undefined;
};

export interface SoftToken {
  readonly library: string;
  readonly certificateDer: Buffer;
  /** As a hand pulls it out of the PC, and plugs it in again. */
  readonly pullOut: () => Promise<void>;
  readonly plugIn: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** What is on it: a private key (PKCS#8) and its certificate, both DER. */
export interface TokenContent {
  readonly pkcs8: Uint8Array;
  readonly der: Uint8Array;
}

export interface SoftTokenOptions {
  /** The key wants its PIN at every signature, as those of identity cards do. */
  readonly pinEachTime?: boolean;
}

/** Make one with this content, or with a key of its own, and point this process at it. */
export async function makeSoftToken(
  library: string,
  content?: TokenContent,
  { pinEachTime = false }: SoftTokenOptions = {},
): Promise<SoftToken> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hocba-token-'));
  const at = (name: string): string => path.join(folder, name);
  await mkdir(at('tokens'));
  await writeFile(
    at('softhsm2.conf'),
    `directories.tokendir = ${at('tokens')}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  );
  process.env['SOFTHSM2_CONF'] = at('softhsm2.conf');
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' });
  run(
    'openssl',
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    at('key.pem'),
    '-out',
    at('cert.pem'),
    '-days',
    '30',
    '-utf8',
    '-subj',
    '/CN=Trần Thị Ngọc Bích',
  );
  if (content) await putIn(at, run, content);
  run('openssl', 'x509', '-in', at('cert.pem'), '-outform', 'DER', '-out', at('cert.der'));
  run('openssl', 'pkcs8', '-topk8', '-nocrypt', '-in', at('key.pem'), '-out', at('key.p8'));
  run('softhsm2-util', '--init-token', '--free', '--label', 'Co Bich', '--so-pin', '12345678', '--pin', TOKEN_PIN);
  const asUser = ['--module', library, '--token-label', 'Co Bich', '--login', '--pin', TOKEN_PIN];
  if (pinEachTime) {
    run('openssl', 'pkey', '-in', at('key.pem'), '-outform', 'DER', '-traditional', '-out', at('key.der'));
    const key = ['--write-object', at('key.der'), '--type', 'privkey', '--id', 'a1b2', '--label', 'ky'];
    run('pkcs11-tool', ...asUser, ...key, '--usage-sign', '--always-auth');
  } else {
    const key = ['--import', at('key.p8'), '--token', 'Co Bich', '--label', 'ky', '--id', 'a1b2', '--pin', TOKEN_PIN];
    run('softhsm2-util', ...key);
  }
  const certificate = ['--write-object', at('cert.der'), '--type', 'cert', '--id', 'a1b2', '--label', 'ky'];
  run('pkcs11-tool', ...asUser, ...certificate);
  return {
    library,
    certificateDer: await readFile(at('cert.der')),
    pullOut: () => rename(at('tokens'), at('drawer')).then(() => mkdir(at('tokens'))),
    plugIn: async () => {
      await rm(at('tokens'), { recursive: true });
      await rename(at('drawer'), at('tokens'));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function putIn(
  at: (name: string) => string,
  run: (program: string, ...args: string[]) => unknown,
  { pkcs8, der }: TokenContent,
): Promise<void> {
  await writeFile(at('given.p8'), pkcs8);
  await writeFile(at('given.der'), der);
  run('openssl', 'pkey', '-inform', 'DER', '-in', at('given.p8'), '-out', at('key.pem'));
  run('openssl', 'x509', '-inform', 'DER', '-in', at('given.der'), '-out', at('cert.pem'));
}
