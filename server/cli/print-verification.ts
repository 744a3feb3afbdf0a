/** A checked file for people and for programs. */
import { dayInVietnam, shownDay, timeInVietnam } from '../../core/codes/day.js';
import type { Params } from '../../core/codes/refusal.js';
import { ui as en } from '../../core/words/en/ui.js';
import { fill } from '../../core/text/fill.js';
import { ui as vi, type UiCode } from '../../core/words/vi/ui.js';
import { reasonText, type Show, stepName } from '../../core/signing/verify/step-words.js';
import type { About, Step, Verification } from '../../core/signing/verify/steps.js';
import type { CheckedFile } from '../../core/signing/verify/verify-file.js';
import type { Terminal } from './terminal.js';

/** A document, a transaction's records after it. */
const documentsOf = (document: Verification): readonly Verification[] => [
  document,
  ...document.records.flatMap(documentsOf),
];

/** Steps of a PDF's seal first, then of the file as a whole, then of each document. */
export function verificationForPrograms({
  verdict,
  standing,
  documents,
  seal,
  steps: ofFile,
  unreadable,
}: CheckedFile) {
  const line = ({ code, ok, reason, detail }: Step, document: string | null) => ({
    code,
    ok,
    // One document speaks for itself; of several, each step says whose it is.
    detail: [document, reason, detail].filter(Boolean).join(' '),
  });
  const all = documents.flatMap(documentsOf);
  const steps: { code: string; ok: boolean | null; detail: string }[] = [
    ...ofFile.map((step) => line(step, null)),
    ...all.flatMap(({ code, steps: own }) => own.map((step) => line(step, all.length > 1 ? code : null))),
  ];
  if (seal) steps.unshift({ code: 'pdf-seal', ok: seal.ok, detail: [seal.code, seal.name].filter(Boolean).join(' ') });
  if (unreadable) steps.push({ code: 'structure', ok: null, detail: unreadable });
  return { verdict, standing, steps };
}

const aboutText = ({ pupil, schoolYear: year, version }: About, say: Speech['say']): string =>
  version === undefined ? say('verify.about', { pupil, year }) : say('verify.about-cover', { pupil, year, n: version });

const SIGNS = { yes: '✓', no: '✕', unknown: '…' } as const;

/** `asked`: whether a server was asked whether the transcripts are in force. */
export function printVerification(terminal: Terminal, file: CheckedFile, asked: boolean): void {
  const { print: line, paint, words } = terminal;
  const show = showOf(terminal);
  const { say, moment } = show;
  const sign = (ok: boolean | null): string =>
    ok === null ? paint('yellow', SIGNS.unknown) : ok ? paint('green', SIGNS.yes) : paint('red', SIGNS.no);
  const step = (one: Step): string => {
    const why = one.ok === true ? '' : reasonText(one, show);
    return `  ${sign(one.ok)} ${stepName(one, show)}${why && ` · ${why}`}`;
  };

  line(verdictLine(terminal, file, show));
  const { documents, seal, steps, unreadable } = file;
  if (unreadable) line(say(`verify.unreadable-${unreadable}`));
  else if (file.verdict === 'valid') line(words(asked ? 'verify-asked' : 'verify-not-asked'));
  if (seal) {
    const why = seal.ok === true ? say('verify.seal-ok') : reasonText({ reason: seal.code, detail: '' }, show);
    line(`${sign(seal.ok)} ${say('verify.seal')}: ${[why, seal.name && `(${seal.name})`].filter(Boolean).join(' ')}`);
    const { stampedAt, stampedInternally, level } = seal;
    if (stampedAt)
      line(
        `  ${words(stampedInternally ? 'verify-stamped-internally' : 'verify-stamped', { when: moment(stampedAt) })}`,
      );
    if (level === 'B-LTA' || level === 'B-LT') line(`  ${say(`verify.level-${level}`)}`);
  }
  for (const one of steps) line(step(one));
  for (const document of documents.flatMap(documentsOf)) {
    const { kind, code, about, steps: own, signers } = document;
    line();
    const title = about ? aboutText(about, say) : say(`verify.kind-${kind ?? 'none'}`);
    line(paint('bold', title));
    if (about)
      line(about.schoolNow ? say('verify.school-now', { then: about.school, now: about.schoolNow }) : about.school);
    if (code) line(say(kind === 'record' ? 'verify.code' : 'verify.id', { code }));
    for (const one of own) line(step(one));
    for (const { slot, name, signedAt, stampedAt, stampedInternally, inPlaceOf, level } of signers) {
      const when = stampedAt
        ? words(stampedInternally ? 'verify-stamped-internally' : 'verify-stamped', { when: moment(stampedAt) })
        : words('verify-claimed', { when: moment(signedAt) });
      line(`  ${words('verify-signer', { slot: say(`verify.signer-${slot}`), name, when })}`);
      if (level === 'B-LTA' || level === 'B-LT') line(`    ${say(`verify.level-${level}`)}`);
      if (inPlaceOf !== undefined) line(`    ${say('verify.in-place-of', { name: inPlaceOf })}`);
    }
  }
}

const COLOURS = { valid: 'green', invalid: 'red', unknown: 'yellow' } as const;

function verdictLine({ paint }: Terminal, { verdict, standing, documents }: CheckedFile, { say }: Speech): string {
  if (verdict === 'valid' && standing !== 'licensed') {
    return paint('yellow', say(standing === 'internal' ? 'verify.internal' : 'verify.unplaced'));
  }
  const gone = documents
    .flatMap(documentsOf)
    .flatMap(({ steps }) => steps)
    .find(({ reason }) => reason === 'replaced' || reason === 'recalled');
  return paint(COLOURS[verdict], say(gone ? `verify.${gone.reason as 'replaced' | 'recalled'}` : `verify.${verdict}`));
}

/** All the words of a verification, those of its steps among them. */
interface Speech extends Show {
  readonly say: (code: UiCode, params?: Params) => string;
}

function showOf({ locale, words }: Terminal): Speech {
  const table = locale === 'vi' ? vi : en;
  return {
    say: (code, params = {}) => fill(table[code], params),
    moment: (instant) => {
      const at = new Date(instant);
      return `${timeInVietnam(at)} ${shownDay(dayInVietnam(at))}`;
    },
    advice: (advice) => words(`verify-do-${advice}`),
  };
}
