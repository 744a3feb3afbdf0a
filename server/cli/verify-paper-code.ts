import { existsSync } from 'node:fs';
import { verifyPaper, type PaperVerdict } from '../../core/signing/paper/verify-paper.js';
import { faultWords, PAPER_WORDS, shownPaper } from '../../core/words/present-paper.js';
import { readBytes } from './input.js';
import { EXIT } from './stop.js';
import type { Terminal } from './terminal.js';
import type { Trust } from './trust.js';

/** `hocba verify --paper`: what it cannot know first, then whose signature it is, then the lines to compare. */
export async function verifyPaperCode(terminal: Terminal, code: string, trust: Trust, json: boolean): Promise<void> {
  const text = /^\s*HB\d+:/.test(code) ? code : await textIn(terminal, code);
  const found = await verifyPaper(text, { ...trust, certificates: trust.sealCertificates, at: new Date() });
  if (json) terminal.print(JSON.stringify(forPrograms(found), null, 2));
  else if (typeof found === 'string') terminal.print(terminal.paint('red', faultWords(found, terminal.locale)));
  else print(terminal, found);
  const verdict = typeof found === 'string' ? 'unknown' : found.verdict;
  terminal.end({ valid: EXIT.well, invalid: EXIT.findings, unknown: EXIT.refused }[verdict]);
}

/** A file; a text that is none is judged as it is, so that it is told what is wrong with it. */
const textIn = async (terminal: Terminal, code: string): Promise<string> =>
  code.length > 255 || (code.includes('?ma=') && !existsSync(code))
    ? code
    : new TextDecoder().decode(await readBytes(terminal, code));

const COLOURS = { good: 'green', bad: 'red', open: 'yellow' } as const;

function print({ locale, print: line, paint }: Terminal, found: PaperVerdict): void {
  const words = PAPER_WORDS[locale];
  const { tone, verdict, why, lines } = shownPaper(found, locale);
  line(paint('bold', words.unknownTitle));
  for (const one of words.unknown) line(`  – ${one}`);
  line();
  line(paint(COLOURS[tone], verdict));
  if (why !== null) line(why);
  line();
  line(paint('bold', `${words.compareTitle}. ${words.compare}`));
  for (const [label, value] of lines) line(`  ${label}: ${value}`);
}

function forPrograms(found: Awaited<ReturnType<typeof verifyPaper>>) {
  if (typeof found === 'string') return { verdict: 'unknown', fault: found };
  const { verdict, standing, values, signedAt, doubt, chain, fingerprint } = found;
  return {
    ...{ verdict, standing, doubt, chain: chain?.code ?? null, certificate: fingerprint },
    signedAt: signedAt.toISOString(),
    values: { ...values, digest: Buffer.from(values.digest).toString('hex') },
  };
}
