/** Steps and reasons of a verification in plain words; what this page does not know stays as its code. */
import type { UiCode } from '../../core/messages/vi/ui.js';
import { ui } from '../../core/messages/vi/ui.js';
import type { Step } from '../../core/signing/verify/steps.js';
import type { Tone } from '../parts/sign.js';
import { commonName } from '../signer/common-name.js';
import type { Translate } from '../words/text.js';

const known = (code: string): code is UiCode => Object.hasOwn(ui, code);
/** None of these texts takes a parameter. */
type Plain = (code: UiCode) => string;

export const toneOf = (ok: boolean | null): Tone => (ok === null ? 'waiting' : ok ? 'done' : 'error');

export function stepName({ code }: Step, t: Translate): string {
  const whole = `verify.step-${code}`;
  return known(whole) ? (t as Plain)(whole) : code;
}

export function reasonText({ reason, detail }: Pick<Step, 'reason' | 'detail'>, t: Translate): string {
  if (reason === null) return '';
  // The compiler sees to it that there are words for every reason.
  const words = (t as Plain)(`verify.reason-${reason}`);
  return detail === '' ? words : `${words} (${detail.includes('CN=') ? commonName(detail) : detail})`;
}
