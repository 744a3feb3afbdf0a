/** Where a record stands, in words and sign; and what is still owed, by name. */
import type { RecordLine } from '../../core/contract/signing.js';
import type { Owed } from '../../core/record/owed.js';
import type { Locale } from '../../core/words/render.js';
import { PROMOTION_DECISION } from '../../core/record/promotion-kinds.js';
import { allows, type RecordState } from '../../core/record/record-states.js';
import type { Tone } from '../parts/sign.js';
import { fieldTitle, subjectTitle } from '../words/field-name.js';
import type { Translate } from '../words/text.js';

export const STATE_TONES: Readonly<Record<RecordState, Tone>> = {
  entering: 'waiting',
  'homeroom-signed': 'info',
  approved: 'done',
  sealed: 'done',
  submitted: 'waiting',
  refused: 'error',
  accepted: 'done',
  finalising: 'waiting',
  finalised: 'done',
  'recall-asked': 'waiting',
  'final-recall-asked': 'waiting',
  recalled: 'error',
};

/** Everybody required has signed and nothing ended since: only then is approval offered (regulation 6.6). */
export const mayApprove = ({ state, owed }: RecordLine): boolean => allows(state, 'approve') && owed.length === 0;

export const mayReturn = ({ state }: RecordLine): boolean => allows(state, 'return');

/** The principal decides on going up, or ends an open case of the last grade, until the homeroom teacher has signed it. */
export const isToDecide = ({ state, promotion }: RecordLine): boolean =>
  allows(state, 'decide-promotion') && promotion.basis !== '';

export const isDecided = ({ promotion }: RecordLine): boolean => promotion.decision?.stands === true;

/** In the last grade there is no class to go up to. */
export const isClosing = ({ promotion }: Pick<RecordLine, 'promotion'>): boolean => promotion.kind === 'to-close';

/** `Được lên lớp 5`, `Chưa được lên lớp`, `Chưa hoàn thành chương trình tiểu học`. */
export function decidedText(promoted: boolean, line: Pick<RecordLine, 'grade' | 'promotion'>, t: Translate): string {
  if (isClosing(line)) return t('promotion.closed');
  return promoted ? t('promotion.yes', { grade: line.grade + 1 }) : t('promotion.no');
}

const SIGNATURE = 'signature.';
/** So many things somebody owes are named; the others are counted. */
const NAMED = 3;

/** `Trần Văn Bình: chữ ký môn Toán`. */
export function owedText({ name, fields }: Owed, locale: Locale, t: Translate): string {
  const named = fields
    .slice(0, NAMED)
    .map((field) => {
      if (field === PROMOTION_DECISION) return t('promotion.owed');
      return field.startsWith(SIGNATURE)
        ? t('approve.owed-signature', { subject: subjectTitle(field.slice(SIGNATURE.length), locale) })
        : fieldTitle(field, locale);
    })
    .join(', ');
  const rest = fields.length - NAMED;
  return t('approve.owed-of', { name, list: rest > 0 ? t('results.missing-more', { list: named, n: rest }) : named });
}
