/** Where a pupil goes, in words. */
import type { RolloverPupil } from '../../core/contract/rollover.js';
import type { Translate } from '../words/text.js';

type To = RolloverPupil['to'];

/** `chooses`: whoever reads it may choose; to others it is told. */
export function toWords(to: To, t: Translate, chooses: boolean): string {
  if (to === null) return t(chooses ? 'rollover.to-none' : 'rollover.to-wait');
  return to.kind === 'class'
    ? t('rollover.to-class', { class: to.className, grade: to.grade })
    : t(`rollover.to-${to.kind}`);
}

/** Where she is already, else where she is proposed to go. */
export function whereWords({ placed, to, provisional }: RolloverPupil, t: Translate, chooses: boolean): string {
  const marked = (where: string, isProvisional: boolean): string =>
    isProvisional ? t('rollover.is-provisional', { where }) : where;
  if (placed === null) return marked(toWords(to, t, chooses), provisional);
  const { className, grade } = placed;
  const there = className === null || grade === null ? to : ({ kind: 'class', className, grade } as const);
  return t('rollover.is-done', { where: marked(toWords(there, t, chooses), placed.provisional) });
}
