import type { ReportTrouble } from '../../../../core/contract/reports.js';
import type { Locale } from '../../../../core/words/render.js';
import { refusalBody } from '../../../../core/words/render.js';
import { refusal } from '../../../../core/codes/refusal.js';
import { knownFault, wireWords } from '../../../../core/words/wire-words.js';

interface Said {
  readonly code: string | null;
  readonly field?: string | null;
  readonly says?: string | null;
}

const TROUBLES = { unreachable: 'office-unreachable', unreadable: 'office-unreadable' } as const;

/** What stands in the way, in words: a fault of the wire's table, trouble on the way, or whatever another portal wrote. */
export function shownTrouble({ code, field = null, says = null }: Said, locale: Locale): ReportTrouble | null {
  if (code === null && says === null) return null;
  const more = { code: code ?? '', field, says };
  const fault = code === null ? null : knownFault(code);
  if (fault) return { ...wireWords(fault.code, locale), ...more };
  if (code !== null && Object.hasOwn(TROUBLES, code)) {
    const { reason, remedy } = refusalBody(refusal(TROUBLES[code as keyof typeof TROUBLES]), locale);
    return { reason, remedy, ...more };
  }
  const { reason, remedy } = refusalBody(refusal('office-said'), locale);
  return { reason, remedy, ...more };
}
