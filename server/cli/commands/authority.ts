import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { readCertificate } from '../../../core/signing/certificate.js';
import { publishIssuingList, publishRootList } from '../../acts/certificates/publish-lists.js';
import { setUpAuthority } from '../../acts/certificates/set-up-authority.js';
import { httpUrlFrom, linesFromInput, readBytes } from '../input.js';
import { addCommand, DATA_DIR } from '../program.js';
import { stop } from '../stop.js';
import type { Terminal } from '../terminal.js';
import { withData } from '../with-data.js';

interface InitOptions {
  readonly data?: string;
  readonly rootKey: string;
  readonly url?: string;
  readonly passphraseStdin?: true;
}
interface CrlOptions {
  readonly data?: string;
  readonly rootKey?: string;
  readonly passphraseStdin?: true;
}

export function addAuthority(program: Command, terminal: Terminal): void {
  const { words } = terminal;
  const authority = addCommand(program, terminal, 'authority', 'authority-command').helpCommand(false);
  const dataOption = ['--data <dir>', words('data-option', { data: DATA_DIR })] as const;
  const passphraseOption = ['--passphrase-stdin', words('passphrase-option')] as const;
  addCommand(authority, terminal, 'init', 'authority-init')
    .option(...dataOption)
    .requiredOption('--root-key <file>', words('root-key-option'))
    .option('--url <url>', words('url-option'))
    .option(...passphraseOption)
    .addHelpText('after', `\n${words('init-more')}`)
    .action((options: InitOptions) => init(terminal, options));
  addCommand(authority, terminal, 'crl', 'authority-crl')
    .option(...dataOption)
    .option('--root-key <file>', words('root-key-renew-option'))
    .option(...passphraseOption)
    .addHelpText('after', `\n${words('crl-more')}`)
    .action((options: CrlOptions) => crl(terminal, options));
}

async function init(
  terminal: Terminal,
  { data = DATA_DIR, rootKey, url, passphraseStdin }: InitOptions,
): Promise<void> {
  const baseUrl = url === undefined ? null : httpUrlFrom(terminal, url).replace(/\/?$/, '/');
  if (existsSync(rootKey)) throw stop(terminal, 'file-exists', 'choose-new-file', { file: rootKey });
  const [rootPassphrase, passphrase] = await passphrases(terminal, passphraseStdin, 2);
  await withData(terminal, data, async (deps) => {
    let kept = false;
    const keepRootKey = async (sealedRootKey: string): Promise<void> => {
      await writeKey(terminal, rootKey, sealedRootKey);
      kept = true;
    };
    const wish = { rootPassphrase: rootPassphrase!, passphrase: passphrase!, baseUrl, keepRootKey };
    const made = await setUpAuthority(deps, wish).catch(async (error: unknown) => {
      if (kept) await rm(rootKey, { force: true });
      throw error;
    });
    const { fingerprint } = await readCertificate(made.root);
    terminal.print(terminal.words('authority-made', { file: rootKey }));
    terminal.print(terminal.words('authority-root-is', { fingerprint }));
  });
}

async function crl(terminal: Terminal, { data = DATA_DIR, rootKey, passphraseStdin }: CrlOptions): Promise<void> {
  const sealed = rootKey === undefined ? null : Buffer.from(await readBytes(terminal, rootKey)).toString('utf8');
  const [passphrase] = await passphrases(terminal, passphraseStdin, 1);
  await withData(terminal, data, async (deps) => {
    const made =
      sealed === null ? await publishIssuingList(deps, passphrase!) : await publishRootList(deps, sealed, passphrase!);
    terminal.print(terminal.words('crl-made', { ...made }));
  });
}

async function passphrases(terminal: Terminal, fromInput: true | undefined, count: number): Promise<string[]> {
  const lines = fromInput ? await linesFromInput(terminal, count) : [];
  if (lines.length < count) throw stop(terminal, 'passphrase-needed', 'give-passphrase');
  return lines;
}

async function writeKey(terminal: Terminal, file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  } catch {
    throw stop(terminal, 'cannot-write-file', 'check-folder', { file });
  }
}
