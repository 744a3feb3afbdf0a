import type { Command } from 'commander';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KIT_FILES } from '../../../core/words/kit-words.js';
import { DEFAULT_HTTPS_PORT } from '../../ground/https-port.js';
import { kitAddress } from '../../kit/address.js';
import { CertificateNeeded, newCertificates, switchCertificates } from '../../pki/server-certificate.js';
import { SAMPLE_PASSPHRASE } from '../../sample/certificates/words.js';
import { loadSchoolEver } from '../../acts/school/load-school.js';
import { makeInstallKit } from '../../acts/kit/make-install-kit.js';
import { noteKit } from '../../acts/kit/note-kit.js';
import { asSystem } from '../../runner/beside.js';
import { VERSION } from '../../version.js';
import { portFrom } from '../input.js';
import { readFrom } from '../../store/read-from.js';
import { addCommand, DATA_DIR } from '../program.js';
import { stop } from '../stop.js';
import { stopForCertificate } from '../stop-for-trouble.js';
import type { Terminal } from '../terminal.js';
import { withData } from '../with-data.js';

interface Options {
  readonly host: string;
  readonly httpsPort?: string;
  readonly output?: string;
  readonly share?: string;
  readonly data?: string;
  readonly json?: true;
}

export function addInstallKit(program: Command, terminal: Terminal): void {
  addCommand(program, terminal, 'install-kit', 'kit-command')
    .requiredOption('--host <name>', terminal.words('kit-host-option'))
    .option('--https-port <n>', terminal.words('https-port-option'))
    .option('-o, --output <dir>', terminal.words('kit-output-option'))
    .option('--share <path>', terminal.words('kit-share-option'))
    .option('--data <dir>', terminal.words('data-option', { data: DATA_DIR }))
    .option('--json', terminal.words('json-option'))
    .addHelpText('after', `\n${terminal.words('kit-more')}`)
    .action(async ({ host, httpsPort, output, share, data = DATA_DIR, json }: Options) => {
      const port = httpsPort === undefined ? DEFAULT_HTTPS_PORT : portFrom(terminal, httpsPort);
      const address = kitAddress(host, port, share);
      const folder = output ?? `hocba-excel-${address.host}`;
      await refuseUsedFolder(terminal, folder);
      const kit = await withData(terminal, data, async (deps) => {
        const school = await readFrom(deps.db, (reader) => loadSchoolEver(reader, deps.clock()));
        const make = () => makeInstallKit({ school, clock: deps.clock }, { address, dataDir: data, version: VERSION });
        const made = await make().catch(async (error: unknown) => {
          if (!(error instanceof CertificateNeeded)) throw error;
          // A trial school's passphrase is known, so that trying out asks for nothing.
          if (!school.sample) throw stopForCertificate(terminal, error, data);
          const wish = { hosts: error.hosts, passphrase: SAMPLE_PASSPHRASE, now: deps.clock() };
          if ((await newCertificates(data, wish)).waits) await switchCertificates(data);
          return make();
        });
        await deps.db.writes.run((transaction) =>
          noteKit({ ...asSystem(deps, transaction), clock: deps.clock }, address.host),
        );
        return made;
      });
      await writeKit(terminal, folder, kit.files);
      if (json) {
        const { thumbprint } = kit;
        terminal.print(JSON.stringify({ folder, ...address, thumbprint, files: [...kit.files.keys()] }, null, 2));
        return;
      }
      const { words, print } = terminal;
      print(words('kit-written', { folder }));
      for (const file of kit.files.keys()) print(`  ${file}`);
      print(words('kit-thumbprint', { thumbprint: kit.thumbprint }));
      print(words('kit-next', { file: join(folder, KIT_FILES.instructions), host: address.host }));
    });
}

/** An older kit is written over; anything else in the folder is somebody's. */
async function refuseUsedFolder(terminal: Terminal, folder: string): Promise<void> {
  const there = await stat(folder).catch(() => null);
  if (there === null) return;
  if (!there.isDirectory()) throw stop(terminal, 'kit-folder-is-file', 'kit-other-folder', { folder });
  const own = new Set<string>(Object.values(KIT_FILES));
  const other = (await readdir(folder)).find((file) => !own.has(file));
  if (other !== undefined) throw stop(terminal, 'kit-folder-used', 'kit-other-folder', { folder, file: other });
}

async function writeKit(terminal: Terminal, folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  } catch {
    throw stop(terminal, 'cannot-write-file', 'check-folder', { file: folder });
  }
}
