/**
 * `node serve-sample.js ACCOUNT COMMAND...`: a sample school served on loopback while COMMAND runs, with `HOCBA_API` and
 * `HOCBA_TOKEN`, ACCOUNT's sign-in, in its environment. Ends as the command does; what the server called a fault of its own
 * is printed.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSample } from '../../server/sample/create-sample.js';
import { serve } from '../../server/serve.js';
import { sharedKeys } from '../support/certificates.js';
import { NO_LIMITS } from '../support/server.js';

const [, , account = '', command = '', ...given] = process.argv;
const dataDir = await mkdtemp(join(tmpdir(), 'hocba-strangers-'));
const faults: string[] = [];
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields: object, message: string) => void faults.push(`${message} ${JSON.stringify(fields)}`),
};
await createSample(dataDir, { keyMaker: sharedKeys() });
const served = await serve({ dataDir, port: 0, limits: NO_LIMITS, log });
const api = `${served.urls[0]!.replace(/\/$/, '')}/api/v1`;
const signedIn = await fetch(`${api}/sign-in`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ account, password: 'hocba-mau', channel: 'bearer' }),
});
const { token } = (await signedIn.json()) as { token: string };
const child = spawn(command, given, {
  stdio: 'inherit',
  env: { ...process.env, HOCBA_API: api, HOCBA_TOKEN: token },
});
process.exitCode = await new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)));
for (const fault of faults) console.log(`FAULT of the server: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
await served.close();
await rm(dataDir, { recursive: true, force: true });
