/** What an evidence record proves, for people. */
import { dayInVietnam, shownDay, timeInVietnam } from '../../core/codes/day.js';
import type { EvidenceVerdict } from '../../core/signing/evidence/check-evidence.js';
import { ui as en } from '../../core/words/en/ui.js';
import { ui as vi, type UiCode } from '../../core/words/vi/ui.js';
import type { Terminal } from './terminal.js';

const SIGNS = { yes: ['green', '✓'], no: ['red', '✕'], unknown: ['yellow', '…'] } as const;

export function printEvidence({ print, paint, words, locale }: Terminal, verdict: EvidenceVerdict): void {
  const { ok, code, since, stamps, about, unsaid } = verdict;
  const reasons = locale === 'vi' ? vi : en;
  const why = (): string => {
    switch (code) {
      case 'proven':
        return words('verify-evidence-proven', { when: moment(since!), n: stamps.length });
      case 'evidence-unreadable':
      case 'evidence-too-large':
      case 'evidence-algorithm':
      case 'evidence-of-another':
      case 'evidence-not-renewed':
      case 'evidence-order':
      case 'evidence-future':
      case 'evidence-stamp-ended':
      case 'evidence-stamp-revoked':
        return words(`verify-${code}`);
      default:
        return reasons[`verify.reason-${code}` satisfies UiCode];
    }
  };
  const text = about > 1 ? words('verify-evidence-about', { n: about, why: why() }) : why();
  const [colour, sign] = SIGNS[ok];
  const internal = ok === 'yes' && stamps.some((one) => one.internal) ? ` · ${words('verify-evidence-internal')}` : '';
  print(`${paint(colour, sign)} ${words('verify-evidence', { what: text })}${internal}`);
  if (unsaid !== null) print(`  ${words('verify-evidence-lists')}`);
}

const moment = (at: Date): string => `${timeInVietnam(at)} ${shownDay(dayInVietnam(at))}`;
