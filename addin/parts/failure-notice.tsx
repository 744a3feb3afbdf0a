/** Any failure of a call as reason, remedy and the buttons that lead out. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { refusalBody } from '../../core/words/render.js';
import { ConnectionLost, Refused, StrangeAnswer } from '../api/failures.js';
import { ExcelRefusal } from '../excel/excel-refusal.js';
import { useWords } from '../words/words.js';
import { Notice } from './notice.js';

const useStyles = makeStyles({ code: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 } });

export interface FailureNoticeProps {
  readonly failure: unknown;
  /** Does the same again; not offered where the answer would be the same, for lack of the right. */
  readonly onRetry?: (() => void) | undefined;
  /** Other buttons that lead out. */
  readonly actions?: ReactNode;
}

export const isForbidden = (failure: unknown): boolean => failure instanceof Refused && failure.status === 403;

export function FailureNotice({ failure, onRetry, actions: others }: FailureNoticeProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const retry = onRetry && !isForbidden(failure) && <Button onClick={onRetry}>{t('failure.retry')}</Button>;
  const actions =
    retry || others ? (
      <>
        {retry}
        {others}
      </>
    ) : undefined;
  if (failure instanceof Refused || failure instanceof ExcelRefusal) {
    const { reason, remedy } = failure instanceof Refused ? failure.body : refusalBody(failure.refusal, locale);
    return (
      <Notice tone="error" title={reason} actions={actions}>
        {remedy}
      </Notice>
    );
  }
  if (failure instanceof ConnectionLost) {
    return (
      <Notice tone="error" title={t('failure.network')} actions={actions}>
        {t('failure.network-remedy')}
      </Notice>
    );
  }
  const [title, code] =
    failure instanceof StrangeAnswer ? [t('failure.answer'), null] : [t('failure.unexpected'), String(failure)];
  return (
    <Notice tone="error" title={title} actions={actions}>
      {t('failure.answer-remedy')}
      {code !== null && <div className={styles.code}>{t('failure.code', { code })}</div>}
    </Notice>
  );
}
