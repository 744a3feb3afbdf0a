/** Before another person uses this device: what of hers is here and not sent, and what shall become of it. */
import '../words/of-late-screens.js';
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { isPeriod } from '../../core/codes/periods.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';
import { dropHere } from '../device/unsent-here.js';
import { forgetKept } from './kept.js';
import { keepNoMore } from './keeper.js';
import { unsentOf } from './unsent-of.js';

export interface UnsentQuestionProps {
  readonly userId: string;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

export function UnsentQuestion({ userId, onLeave, onStay }: UnsentQuestionProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const sheets = unsentOf(userId);
  const loose = sheets.some(({ kept }) => !kept);
  const n = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  const drop = (): void => {
    keepNoMore();
    forgetKept(userId);
    dropHere(userId);
    onLeave();
  };
  const actions = (
    <>
      <Button appearance="primary" onClick={onStay}>
        {t('web-sheet.leave-stay')}
      </Button>
      <Button onClick={onLeave}>{t(loose ? 'web-sheet.leave-lose' : 'web-sheet.leave-keep')}</Button>
      <Button onClick={drop}>{t('web-sheet.leave-drop')}</Button>
    </>
  );
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={t('web-sheet.leave', { n })}>
      <Notice tone="warning" title={t('web-sheet.leave', { n })} actions={actions}>
        <ul>
          {sheets.map(({ classId, className, period, cells }) => (
            <li key={`${classId} ${period}`}>
              {t('web-sheet.leave-of', {
                class: className,
                period: isPeriod(period) ? t(`period.${period}`) : period,
                n: cells.length,
              })}
            </li>
          ))}
        </ul>
        {t(loose ? 'web-sheet.leave-loose' : 'web-sheet.leave-why')}
      </Notice>
    </div>
  );
}
