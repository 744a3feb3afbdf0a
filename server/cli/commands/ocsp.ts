/** Asking authorities about certificates (`hocba ocsp`), into files that are brought in or given to `verify --crl`. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { issuerOf, type OcspAsked, takeAnswer } from '../../../core/signing/ocsp-request.js';
import { readResponse } from '../../../core/signing/path/response.js';
import { askOcsp, type OcspFound } from '../../revocation/ask-ocsp.js';
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
  const issuer = await issuerOf(der, authorities);
  const file = join(out, `${facts.fingerprint.slice(0, 16)}.ors`);
  const kept = issuer && (await keptIn(file, { der, issuer }));
  const found = kept ?? (issuer === null ? 'no-issuer' : await askOcsp(ways, { der, issuer }, () => new Date()));
  if (typeof found === 'string' || found.status !== 'good') end(EXIT.findings);
  if (typeof found === 'string') return print(words('ocsp-fails', { name, why: words(`ocsp-${found}`) }));
  // What an authority does not know today it may tomorrow.
  if (kept === null && found.status !== 'unknown') await writeFile(file, found.bytes);
  const said = words(wordsFor(found), { name, file, ...timesOf(found) });
  print(kept === null ? said : `${said}; ${words('ocsp-kept')}`);
}

/** An answer of before that still counts. */
async function keptIn(file: string, about: Omit<OcspAsked, 'nonce' | 'at'>): Promise<OcspFound | null> {
  if (!existsSync(file)) return null;
  const [bytes, at] = [new Uint8Array(await readFile(file)), new Date()];
  const known = await takeAnswer(bytes, { ...about, nonce: null, at });
  return typeof known === 'string' || known.status === 'unknown' || known.until < at ? null : { ...known, bytes };
}

const wordsFor = ({ status, madeAt, until }: OcspFound) =>
  status === 'good' && until <= madeAt ? 'ocsp-good-then' : (`ocsp-${status}` as const);

function timesOf({ bytes, madeAt, until }: OcspFound): Readonly<Record<'made' | 'until' | 'since', string>> {
  const since = readResponse(bytes)?.answers[0]?.revokedAt ?? madeAt;
  return { made: shownTime(madeAt), until: shownTime(until), since: shownTime(since) };
}
