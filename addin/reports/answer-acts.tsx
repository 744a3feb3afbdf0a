/** The end of a form that enters the office's answer: what was refused, enter it, go back. */
import { Button, makeStyles } from '@fluentui/react-components';
import { FailureNotice } from '../parts/failure-notice.js';
import { row } from '../parts/styles.js';
import type { Act } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ acts: row('8px') });

export function AnswerActs({ act, onBack }: { readonly act: Act; readonly onBack: () => void }) {
  const { t } = useWords();
  return (
    <>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={useStyles().acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('reports.send-answer')}
        </Button>
        <Button onClick={onBack}>{t('reports.back')}</Button>
      </div>
    </>
  );
}
