/** An order in words: what, where, which period, until when. */
import type { ShownOrder } from '../../core/contract/locks.js';
import { groupText } from '../words/group-text.js';
import type { Words } from '../words/words.js';

export function scopeText(
  { scope, about }: Pick<ShownOrder, 'scope' | 'about'>,
  words: Pick<Words, 't' | 'locale'>,
): string {
  const { t } = words;
  const name = about ?? '';
  switch (scope.kind) {
    case 'school':
      return t('locks.scope-school');
    case 'grade':
      return t('locks.scope-grade', { grade: scope.grade });
    case 'class':
      return t('locks.scope-class', { name });
    case 'group':
      return t('locks.scope-group', { name, group: groupText(scope.group, words) });
    case 'pupil':
      return t('locks.scope-pupil', { name });
    case 'part':
      return t('locks.scope-part', { n: scope.pupils.length });
  }
}

export const periodText = (period: ShownOrder['period'], { t }: Pick<Words, 't'>): string =>
  period === null ? t('locks.every-period') : t(`period.${period}`);

/** How long an opening lasts: in days or hours where it is whole ones. */
export function lengthText(minutes: number, { t }: Pick<Words, 't'>): string {
  if (minutes % 1440 === 0) return t('locks.for-days', { n: minutes / 1440 });
  return minutes % 60 === 0 ? t('locks.for-hours', { n: minutes / 60 }) : t('locks.for-minutes', { n: minutes });
}

/** Told to what stands beside the screen once an order was carried out or withdrawn here. */
export const ORDERS_CHANGED = 'hocba-orders';

/** Of a form that asks for a reason; `send`: its button. */
export const reasonWords = (send: string, t: Words['t']) => ({
  reason: t('locks.reason'),
  missing: t('locks.reason-missing'),
  send,
  back: t('locks.back'),
});
