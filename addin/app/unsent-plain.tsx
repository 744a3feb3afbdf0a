/** What is asked before another uses the device, where the whole question cannot be fetched: nothing is deleted either way. */
import { Button } from '@fluentui/react-components';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';

export interface UnsentPlainProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

export function UnsentPlain({ onLeave, onStay }: UnsentPlainProps) {
  const { t } = useWords();
  const actions = (
    <>
      <Button appearance="primary" onClick={onStay}>
        {t('fill.cancel')}
      </Button>
      <Button onClick={onLeave}>{t('app.change-user')}</Button>
    </>
  );
  return (
    <Notice tone="warning" title={t('app.unsent')} actions={actions}>
      {t('failure.network-remedy')}
    </Notice>
  );
}
