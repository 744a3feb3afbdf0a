import type { Command } from 'commander';
import { openCheckers } from '../../../core/signing/checkers/open-checkers.js';
import { checkEvidence, type EvidenceVerdict } from '../../../core/signing/evidence/check-evidence.js';
import type { CodeState, VerifyOptions } from '../../../core/signing/verify/steps.js';
import { type CheckedFile, LARGEST_FILE, verifyFile, withStates } from '../../../core/signing/verify/verify-file.js';
import { fileAmong } from '../file-among.js';
import { inflate } from '../../exports/inflate.js';
import { readBytes } from '../input.js';
import { addCommand } from '../program.js';
import { printEvidence } from '../print-evidence.js';
import { printVerification, verificationForPrograms } from '../print-verification.js';
import { EXIT, stop } from '../stop.js';
import type { Terminal } from '../terminal.js';
import { verifyPaperCode } from '../verify-paper-code.js';
import { stateOfCode, type Trust, trustInFiles, trustOfServer } from '../trust.js';

interface Options {
  readonly trust: readonly string[];
  readonly licensed: readonly string[];
  readonly crl: readonly string[];
  readonly seal: readonly string[];
  readonly checkers: readonly string[];
  readonly server?: string;
  readonly paper?: string;
  readonly evidence?: string;
  readonly json?: true;
}

const repeated = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export function addVerify(program: Command, terminal: Terminal): void {
  const { words } = terminal;
  addCommand(program, terminal, 'verify', 'verify-command')
    .argument('[file]', words('verify-file'))
    .option('--trust <file...>', words('verify-trust-option'), [])
    .option('--licensed <file...>', words('verify-licensed-option'), [])
    .option('--crl <file...>', words('verify-crl-option'), [])
    .option('--seal <file...>', words('verify-seal-option'), [])
    .option('--checkers <file>', words('verify-checkers-option'), repeated, [])
    .option('--server <url>', words('verify-server-option'))
    .option('--paper <code>', words('verify-paper-option'))
    .option('--evidence <file>', words('verify-evidence-option'))
    .option('--json', words('json-option'))
    .addHelpText('after', `\n${words('verify-more')}`)
    .action(async (named: string | undefined, options: Options) => {
      if (options.paper !== undefined) {
        await verifyPaperCode(terminal, options.paper, await trustOf(terminal, options), options.json ?? false);
        return;
      }
      // An option that takes several files takes the transcript, too, where it comes behind them.
      const { file, rest } = await fileAmong(terminal, named, options);
      const bytes = await readBytes(terminal, file);
      if (bytes.length > LARGEST_FILE) throw stop(terminal, 'verify-too-large', 'check-file-path', { file });
      const trust = await trustOf(terminal, { ...options, ...rest });
      const checked = await verifyFile(bytes, await optionsOf(terminal, trust), inflate);
      const { server, json } = options;
      const asked = server === undefined ? checked : withStates(checked, await statesOf(terminal, server, checked));
      const evidence = await evidenceOf(terminal, options.evidence, bytes, trust);
      if (json) {
        const found = { ...verificationForPrograms(asked), ...(evidence && { evidence }) };
        terminal.print(JSON.stringify(found, null, 2));
      } else {
        printVerification(terminal, asked, server !== undefined);
        if (evidence) printEvidence(terminal, evidence);
      }
      terminal.end(EXITS[worse(asked.verdict, evidence)]);
    });
}

const EXITS = { valid: EXIT.well, invalid: EXIT.findings, unknown: EXIT.refused } as const;

/** What the file's evidence record proves of it; null where none was given. */
async function evidenceOf(
  terminal: Terminal,
  file: string | undefined,
  bytes: Uint8Array,
  trust: Trust,
): Promise<EvidenceVerdict | null> {
  if (file === undefined) return null;
  const evidence = await readBytes(terminal, file);
  return checkEvidence({ evidence, files: [bytes], trust, at: new Date() });
}

/** Evidence that does not hold proves nothing, and takes nothing from the signatures but the asker's trust in it. */
function worse(verdict: CheckedFile['verdict'], evidence: EvidenceVerdict | null): CheckedFile['verdict'] {
  if (evidence === null || evidence.ok === 'yes' || verdict === 'invalid') return verdict;
  return evidence.ok === 'no' ? 'invalid' : 'unknown';
}

async function trustOf(terminal: Terminal, options: Options): Promise<Trust> {
  const own = await trustInFiles(terminal, options);
  if (options.server === undefined) return own;
  const theirs = await trustOfServer(terminal, options.server);
  return {
    anchors: [...own.anchors, ...theirs.anchors],
    intermediates: [...own.intermediates, ...theirs.intermediates],
    crls: [...own.crls, ...theirs.crls],
    licensed: [...own.licensed, ...theirs.licensed],
    seals: [...own.seals, ...theirs.seals],
    sealCertificates: [...own.sealCertificates, ...theirs.sealCertificates],
    schools: [...own.schools, ...theirs.schools],
    checkersFiles: [...own.checkersFiles, ...theirs.checkersFiles],
  };
}

/** What a school's file for checkers says counts only where it is good; otherwise it is said, beside the answer. */
async function optionsOf(terminal: Terminal, { checkersFiles, ...trust }: Trust): Promise<VerifyOptions> {
  const options = { ...trust, at: new Date() };
  const { checkers, each } = await openCheckers(checkersFiles, options);
  for (const one of each) if (one.checkers === null) terminal.note(terminal.words('verify-checkers-unused'));
  return { ...options, checkers };
}

async function statesOf(
  terminal: Terminal,
  server: string,
  { documents }: CheckedFile,
): Promise<ReadonlyMap<string, CodeState>> {
  const records = documents.flatMap((one) => [one, ...one.records]).filter(({ kind }) => kind === 'record');
  const codes = records.flatMap(({ code }) => code ?? []);
  return new Map(
    await Promise.all(codes.map(async (code) => [code, await stateOfCode(terminal, server, code)] as const)),
  );
}
