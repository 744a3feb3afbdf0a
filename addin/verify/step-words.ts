/** Words of a verification as this page says them. */
import type { UiCode } from '../../core/words/vi/ui.js';
import type { Params } from '../../core/codes/refusal.js';
import {
  reasonText as textOf,
  type Reason,
  type Show,
  stepName as nameOf,
} from '../../core/signing/verify/step-words.js';
import type { Step } from '../../core/signing/verify/steps.js';
import type { Tone } from '../parts/sign.js';
import type { Words } from '../words/words.js';

type Speaking = Pick<Words, 't' | 'moment'>;
/** The parameters each of these texts needs are known where they are asked for. */
type Loose = (code: UiCode, params?: Params) => string;

export const toneOf = (ok: boolean | null): Tone => (ok === null ? 'waiting' : ok ? 'done' : 'error');

const showOf = ({ t, moment }: Speaking): Show => ({
  say: t as Loose,
  moment,
  // A list cannot be brought here: the server's are asked for when the page opens.
  advice: (advice) => (advice === 'list' ? '' : t(`verify.do-${advice}`)),
});

export const stepName = (step: Step, { t }: Pick<Words, 't'>): string => nameOf(step, { say: t as Loose });

export const reasonText = (
  found: { readonly reason: Reason | null; readonly detail: string },
  words: Speaking,
): string => textOf(found, showOf(words));
