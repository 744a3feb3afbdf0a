import type { Command } from 'commander';
import type { Step, Verification } from '../../../core/signing/verify/steps.js';
import { withStatus } from '../../../core/signing/verify/steps.js';
import {
  type CheckedFile,
  LARGEST_FILE,
  verdictOfSeal,
  verifyFile,
  worst,
} from '../../../core/signing/verify/verify-file.js';
import { ui as en } from '../../../core/messages/en/ui.js';
import { fill } from '../../../core/messages/render.js';
import { ui as vi, type UiCode } from '../../../core/messages/vi/ui.js';
import { dayInVietnam, timeInVietnam } from '../../../core/calendar/day.js';
import { readBytes } from '../input.js';
import { inflate } from '../../exports/inflate.js';
import { addCommand } from '../program.js';
import { EXIT, stop } from '../stop.js';
import type { Terminal } from '../terminal.js';
import { stateOfCode, trustInFiles, trustOfServer } from '../trust.js';

interface Options {
  readonly trust?: readonly string[];
  readonly crl?: readonly string[];
  readonly server?: string;
  readonly json?: true;
}

export function addVerify(program: Command, terminal: Terminal): void {
  addCommand(program, terminal, 'verify', 'verify-command')
    .argument('<file>', terminal.words('verify-file'))
    .option('--trust <file...>', terminal.words('verify-trust-option'))
    .option('--crl <file...>', terminal.words('verify-crl-option'))
    .option('--server <url>', terminal.words('verify-server-option'))
    .option('--json', terminal.words('json-option'))
    .addHelpText('after', `\n${terminal.words('verify-more')}`)
    .action(async (file: string, { trust = [], crl = [], server, json }: Options) => {
      const bytes = await readBytes(terminal, file);
      if (bytes.length > LARGEST_FILE) throw stop(terminal, 'verify-too-large', 'check-file-path', { file });
      const own = await trustInFiles(terminal, trust, crl);
      const published = server === undefined ? null : await trustOfServer(terminal, server);
      const checked = await verifyFile(
        bytes,
        {
          anchors: [...own.anchors, ...(published?.anchors ?? [])],
          intermediates: [...own.intermediates, ...(published?.intermediates ?? [])],
          crls: [...own.crls, ...(published?.crls ?? [])],
          at: new Date(),
        },
        inflate,
      );
      const asked = server === undefined ? checked : await withStates(terminal, server, checked);
      if (json) terminal.print(JSON.stringify(forPrograms(asked), null, 2));
      else print(terminal, asked);
      process.exitCode = { valid: EXIT.well, invalid: EXIT.findings, unknown: EXIT.refused }[asked.verdict];
    });
}

async function withStates(terminal: Terminal, server: string, checked: CheckedFile): Promise<CheckedFile> {
  const documents = await Promise.all(
    checked.documents.map(async (document) =>
      document.kind === 'record' && document.code !== null
        ? withStatus(document, await stateOfCode(terminal, server, document.code))
        : document,
    ),
  );
  if (checked.unreadable !== null) return checked;
  const seal = checked.seal === null ? [] : [verdictOfSeal(checked.seal)];
  return { ...checked, documents, verdict: worst([...seal, ...documents.map(({ verdict }) => verdict)]) };
}

/** Steps of a PDF's seal first, then of each document, a transaction's records after it. */
const documentsOf = (document: Verification): readonly Verification[] => [
  document,
  ...document.records.flatMap(documentsOf),
];

function forPrograms({ verdict, documents, seal, unreadable }: CheckedFile) {
  const steps = documents.flatMap(documentsOf).flatMap(({ code: document, steps: own }, _, all) =>
    own.map(({ code, ok, reason, detail }) => ({
      code,
      ok,
      // One document speaks for itself; of several, each step says whose it is.
      detail: [all.length > 1 ? document : null, reason, detail].filter(Boolean).join(' '),
    })),
  );
  if (seal)
    steps.unshift({ code: 'pdf-seal' as never, ok: seal.ok, detail: [seal.code, seal.name].filter(Boolean).join(' ') });
  if (unreadable) steps.push({ code: 'structure', ok: null, detail: unreadable });
  return { verdict, steps };
}

const SIGNS = { yes: '✓', no: '✕', unknown: '…' } as const;

function print(terminal: Terminal, { verdict, documents, seal, unreadable }: CheckedFile): void {
  const { print: line, paint, words, locale } = terminal;
  const table: Readonly<Record<string, string>> = locale === 'vi' ? vi : en;
  const say = (code: UiCode, params = {}): string => fill(table[code] ?? code, params);
  /** A word of the screens where there is one, else the code itself. */
  const named = (code: string): string => table[code] ?? code.replace(/^verify\.(?:step|reason|seal)-/, '');
  const sign = (ok: boolean | null): string =>
    ok === null ? paint('yellow', SIGNS.unknown) : ok ? paint('green', SIGNS.yes) : paint('red', SIGNS.no);
  const step = ({ code, ok, reason, detail }: Step): string => {
    const why = [reason === null ? '' : named(`verify.reason-${reason}`), detail && `(${detail})`].filter(Boolean);
    return `  ${sign(ok)} ${named(`verify.step-${code}`)}${why.length > 0 ? ` · ${why.join(' ')}` : ''}`;
  };
  const moment = (instant: string): string => {
    const at = new Date(instant);
    return `${timeInVietnam(at)} ${dayInVietnam(at).split('-').reverse().join('/')}`;
  };

  const colour = { valid: 'green', invalid: 'red', unknown: 'yellow' } as const;
  line(paint(colour[verdict], say(`verify.${verdict}`)));
  if (unreadable) line(say(`verify.unreadable-${unreadable}`));
  if (seal) {
    const said = named(seal.ok ? 'verify.seal-ok' : `verify.seal-${seal.code}`);
    line(`${sign(seal.ok)} ${say('verify.seal')}: ${said} ${seal.name}`);
  }
  for (const document of documents.flatMap(documentsOf)) {
    const { kind, code, about, steps, signers } = document;
    line();
    line(
      paint(
        'bold',
        about
          ? say('verify.about', { pupil: about.pupil, year: about.schoolYear })
          : say(`verify.kind-${kind ?? 'none'}`),
      ),
    );
    if (code) line(say('verify.code', { code }));
    for (const one of steps) line(step(one));
    for (const { slot, name, signedAt, stampedAt } of signers) {
      const when = stampedAt
        ? words('verify-stamped', { when: moment(stampedAt) })
        : words('verify-claimed', { when: moment(signedAt) });
      line(`  ${words('verify-signer', { slot: say(`verify.signer-${slot}`), name, when })}`);
    }
  }
}
