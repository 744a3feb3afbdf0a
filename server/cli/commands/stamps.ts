/** Time-stamp authorities (`hocba stamps`): which are asked when something is signed, and the internal one for schools without. */
import type { Command } from 'commander';
import { ZodError } from 'zod';
import { readCertificate } from '../../../core/signing/certificate.js';
import { identityOf } from '../../../core/signing/identity.js';
import { loadTrust } from '../../acts/certificates/parts/load-trust.js';
import { makeStamper } from '../../acts/stamps/make-stamper.js';
import { setAuthorities } from '../../acts/stamps/set-authorities.js';
import type { Deps } from '../../runner/deps.js';
import { readStampKey, writeStampKey } from '../../stamp-authority/key-folder.js';
import { serveStamps } from '../../stamp-authority/serve-stamps.js';
import { MOST_AUTHORITIES, readAuthorities, type StampAuthority } from '../../stamping/authorities-file.js';
import { Stamper } from '../../stamping/stamper.js';
import { silent } from '../../ground/log.js';
import { readFrom } from '../../store/read-from.js';
import { serverLog } from '../../web/log.js';
import { httpUrlFrom, linesFromInput, portFrom } from '../input.js';
import { addCommand, DATA_DIR } from '../program.js';
import { faultWords } from '../stamp-words.js';
import { stop } from '../stop.js';
import type { Terminal } from '../terminal.js';
import { certificatesIn } from '../trust.js';
import { withData } from '../with-data.js';

export const STAMPS_DIR = 'dau-thoi-gian';
export const STAMPS_PORT = 8318;

interface Data {
  readonly data?: string;
}
interface AddOptions extends Data {
  readonly name: string;
  readonly url: string;
  readonly certificate: readonly string[];
  readonly policy?: string;
  readonly account?: string;
  readonly internal?: true;
}
interface ServeOptions {
  readonly dir?: string;
  readonly port?: string;
  readonly host?: string;
}

export function addStamps(program: Command, terminal: Terminal): void {
  const { words } = terminal;
  const stamps = addCommand(program, terminal, 'stamps', 'stamps-command').helpCommand(false);
  const data = ['--data <dir>', words('data-option', { data: DATA_DIR })] as const;
  addCommand(stamps, terminal, 'list', 'stamps-list')
    .option(...data)
    .action(({ data: dir = DATA_DIR }: Data) => list(terminal, dir));
  addCommand(stamps, terminal, 'add', 'stamps-add')
    .option(...data)
    .requiredOption('--name <name>', words('stamps-name-option'))
    .requiredOption('--url <url>', words('stamps-url-option'))
    .requiredOption('--certificate <file...>', words('stamps-certificate-option'))
    .option('--policy <oid>', words('stamps-policy-option'))
    .option('--account <user>', words('stamps-account-option'))
    .option('--internal', words('stamps-internal-option'))
    .action((options: AddOptions) => add(terminal, options));
  addCommand(stamps, terminal, 'remove', 'stamps-remove')
    .argument('<name>', words('stamps-name-option'))
    .option(...data)
    .action((name: string, { data: dir = DATA_DIR }: Data) => remove(terminal, dir, name));
  addCommand(stamps, terminal, 'try', 'stamps-try')
    .option(...data)
    .action(({ data: dir = DATA_DIR }: Data) =>
      withData(terminal, dir, async (deps) => tryEach(terminal, deps, await authoritiesOf(terminal, dir))),
    );
  addCommand(stamps, terminal, 'make', 'stamps-make')
    .option(...data)
    .option('--out <dir>', words('stamps-out-option', { dir: STAMPS_DIR }))
    .option('--passphrase-stdin', words('passphrase-option'))
    .action((options: Data & { readonly out?: string; readonly passphraseStdin?: true }) => make(terminal, options));
  addCommand(stamps, terminal, 'serve', 'stamps-serve')
    .option('--dir <dir>', words('stamps-dir-option', { dir: STAMPS_DIR }))
    .option('--port <n>', words('port-option', { port: STAMPS_PORT }))
    .option('--host <name>', words('host-option'))
    .action((options: ServeOptions) => serve(terminal, options));
}

const authoritiesOf = (terminal: Terminal, dir: string): Promise<readonly StampAuthority[]> =>
  readAuthorities(dir).catch(() => {
    throw stop(terminal, 'stamps-broken', 'stamps-broken-remedy');
  });

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

async function list(terminal: Terminal, dir: string): Promise<void> {
  const { print, words } = terminal;
  const all = await authoritiesOf(terminal, dir);
  if (all.length === 0) print(words('stamps-none'));
  for (const [at, { name, url, account, internal, certificates }] of all.entries()) {
    const labels = (internal ? words('stamps-internal') : '') + (account ? words('stamps-account') : '');
    print(words('stamps-line', { n: at + 1, name, url, labels }));
    for (const der of certificates) {
      const { fingerprint } = await readCertificate(bytesOf(der));
      print(words('stamps-certificate', { fingerprint }));
    }
  }
}

async function add(terminal: Terminal, options: AddOptions): Promise<void> {
  const { data = DATA_DIR, name, policy, account: user, internal } = options;
  const [password] = user === undefined ? [] : await linesFromInput(terminal, 1);
  if (user !== undefined && password === undefined) throw stop(terminal, 'no-password', 'give-user');
  const certificates = (await certificatesIn(terminal, options.certificate)).map(({ der }) => der);
  // The first alone: what stands behind it in the small authority's file is the one above.
  const own = internal ? certificates.slice(0, 1) : certificates;
  if (internal && !own.every((der) => identityOf(der).internal)) {
    throw stop(terminal, 'stamps-internal-needed', 'stamps-internal-remedy');
  }
  const authority: StampAuthority = {
    ...{ name, url: httpUrlFrom(terminal, options.url) },
    certificates: own.map((der) => Buffer.from(der).toString('base64')),
    ...(policy !== undefined && { policy }),
    ...(user !== undefined && { account: { user, password: password! } }),
    ...(internal && { internal }),
  };
  await withData(terminal, data, async (deps) => {
    const all = [...(await authoritiesOf(terminal, data)), authority];
    await setAuthorities(deps, data, all).catch((error: unknown) => {
      if (!(error instanceof ZodError)) throw error;
      const detail = error.issues.map(({ message }) => message).join('; ');
      throw stop(terminal, 'stamps-unfit', 'stamps-unfit-remedy', { detail, most: MOST_AUTHORITIES });
    });
    terminal.print(terminal.words('stamps-added', { name }));
    await tryEach(terminal, deps, [authority]);
  });
}

async function remove(terminal: Terminal, dir: string, name: string): Promise<void> {
  const all = await authoritiesOf(terminal, dir);
  const rest = all.filter((one) => one.name !== name);
  if (rest.length === all.length) throw stop(terminal, 'stamps-unknown', 'stamps-unknown-remedy', { name });
  await withData(terminal, dir, (deps) => setAuthorities(deps, dir, rest));
  terminal.print(terminal.words('stamps-removed', { name }));
}

/** One stamp of each, judged as those of signatures are; with findings where one fails. */
async function tryEach(terminal: Terminal, deps: Deps, all: readonly StampAuthority[]): Promise<void> {
  const { print, words } = terminal;
  if (all.length === 0) print(words('stamps-none'));
  const trust = await readFrom(deps.db, (db) => loadTrust({ db }));
  for (const one of all) {
    const stamper = new Stamper({ authorities: () => Promise.resolve([one]), clock: deps.clock, log: silent });
    await stamper.stamp([new TextEncoder().encode('Học bạ số')], trust);
    const [state] = await stamper.states();
    stamper.close();
    const { name } = one;
    if (state!.fault === null) print(words('stamps-works', { name }));
    else {
      print(words('stamps-fails', { name, why: faultWords(terminal, state!.fault) }));
      terminal.end(1);
    }
  }
}

async function make(
  terminal: Terminal,
  {
    data = DATA_DIR,
    out = STAMPS_DIR,
    passphraseStdin,
  }: Data & { readonly out?: string; readonly passphraseStdin?: true },
): Promise<void> {
  const [passphrase] = passphraseStdin ? await linesFromInput(terminal, 1) : [];
  if (passphrase === undefined) throw stop(terminal, 'passphrase-needed', 'give-passphrase');
  await withData(terminal, data, async (deps) => {
    const { pkcs8, certificate, issuing } = await makeStamper(deps, passphrase);
    await writeStampKey(out, { pkcs8, certificates: [certificate, issuing] }).catch(() => {
      throw stop(terminal, 'cannot-write-file', 'check-folder', { file: out });
    });
  });
  terminal.print(terminal.words('stamps-made', { dir: out }));
}

async function serve(terminal: Terminal, { dir = STAMPS_DIR, port, host }: ServeOptions): Promise<void> {
  const key = await readStampKey(dir).catch(() => {
    throw stop(terminal, 'stamps-no-key', 'stamps-no-key-remedy', { dir });
  });
  // 0 lets the system choose.
  const wanted = port === undefined ? STAMPS_PORT : port === '0' ? 0 : portFrom(terminal, port);
  const served = await serveStamps({
    ...{ key, port: wanted, log: serverLog('warn') },
    ...(host !== undefined && { host }),
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    throw stop(terminal, 'port-taken', 'other-port', { port: wanted, option: '--port', next: wanted + 1 });
  });
  terminal.note(terminal.words('stamps-serving', { url: served.url }));
  terminal.note(terminal.words('serving'));
  await new Promise<void>((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => asked());
  });
  await served.close();
  terminal.note(terminal.words('stopped'));
}
