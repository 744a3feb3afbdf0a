/** Where a record stands, in words and sign; and what is still owed, by name. */
import type { Owed, RecordLine } from '../../core/contract/signing.js';
import type { Locale } from '../../core/messages/render.js';
import type { RecordState } from '../../core/transcript/record-states.js';
import type { Tone } from '../parts/sign.js';
import { fieldTitle, subjectTitle } from '../words/field-name.js';
import type { Translate } from '../words/text.js';

export const STATE_TONES: Readonly<Record<RecordState, Tone>> = {
  entering: 'waiting',
  'homeroom-signed': 'info',
  approved: 'done',
  sealed: 'done',
};

/** Everybody required has signed and nothing ended since: only then is approval offered (regulation 6.6). */
export const mayApprove = ({ state, owed }: RecordLine): boolean => state === 'homeroom-signed' && owed.length === 0;

export const mayReturn = ({ state }: RecordLine): boolean => state === 'homeroom-signed' || state === 'approved';

const SIGNATURE = 'signature.';
/** So many things somebody owes are named; the others are counted. */
const NAMED = 3;

/** `Trần Văn Bình: chữ ký môn Toán`. */
export function owedText({ name, fields }: Owed, locale: Locale, t: Translate): string {
  const named = fields
    .slice(0, NAMED)
    .map((field) =>
      field.startsWith(SIGNATURE)
        ? t('approve.owed-signature', { subject: subjectTitle(field.slice(SIGNATURE.length), locale) })
        : fieldTitle(field, locale),
    )
    .join(', ');
  const rest = fields.length - NAMED;
  return t('approve.owed-of', { name, list: rest > 0 ? t('results.missing-more', { list: named, n: rest }) : named });
}
