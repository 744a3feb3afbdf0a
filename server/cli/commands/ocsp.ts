/** Asking authorities about certificates (`hocba ocsp`), into files that are brought in or given to `verify --crl`. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { issuerOf, takeAnswer } from '../../../core/signing/ocsp-request.js';
import { askOcsp, type OcspFault } from '../../revocation/ask-ocsp.js';
import { shownTime } from '../../runner/keep-time.js';
import { OutwardWays } from '../../stamping/outward-ways.js';
import { addCommand } from '../program.js';
import { EXIT } from '../stop.js';
import type { Terminal } from '../terminal.js';
import { certificatesIn } from '../trust.js';

interface Options {
  readonly issuer: readonly string[];
  readonly out: string;
}

export function addOcsp(program: Command, terminal: Terminal): void {
  const { words } = terminal;
  addCommand(program, terminal, 'ocsp', 'ocsp-command')
    .argument('<certificate...>', words('ocsp-certificate'))
    .requiredOption('--issuer <file...>', words('ocsp-issuer-option'))
    .option('--out <dir>', words('ocsp-out-option'), '.')
    .addHelpText('after', `\n${words('ocsp-more')}`)
    .action(async (files: readonly string[], { issuer, out }: Options) => {
      const authorities = await certificatesIn(terminal, issuer);
      const asked = await certificatesIn(terminal, files);
      await mkdir(out, { recursive: true });
      const ways = new OutwardWays();
      try {
        for (const one of asked)
          await answerFor(
            terminal,
            ways,
            one,
            authorities.map(({ der }) => der),
            out,
          );
      } finally {
        ways.close();
      }
    });
}

type Asked = Awaited<ReturnType<typeof certificatesIn>>[number];

/** One at a time: nobody is asked twice at once, nor as long as an answer at hand still counts. */
async function answerFor(
  terminal: Terminal,
  ways: OutwardWays,
  { der, facts }: Asked,
  authorities: readonly Uint8Array[],
  out: string,
): Promise<void> {
  const { words, print, end } = terminal;
  const name = facts.commonName ?? facts.subject;
  const fails = (fault: OcspFault): void => {
    end(EXIT.findings);
    print(words('ocsp-fails', { name, why: words(`ocsp-${fault}`) }));
  };
  const issuer = await issuerOf(der, authorities);
  if (issuer === null) return fails('no-issuer');
  const file = join(out, `${facts.fingerprint.slice(0, 16)}.ors`);
  const kept = existsSync(file) ? new Uint8Array(await readFile(file)) : null;
  const known = kept && (await takeAnswer(kept, { der, issuer, nonce: null, at: new Date() }));
  if (known !== null && typeof known !== 'string') {
    return print(words('ocsp-kept', { name, file, until: shownTime(known.until) }));
  }
  const found = await askOcsp(ways, { der, issuer }, () => new Date());
  if (typeof found === 'string') return fails(found);
  await writeFile(file, found.bytes);
  if (found.status !== 'good') end(EXIT.findings);
  const { madeAt, until } = found;
  print(words(`ocsp-${found.status}`, { name, file, made: shownTime(madeAt), until: shownTime(until) }));
}
