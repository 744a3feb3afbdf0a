/** The principal's order that a cover begins anew: why, in her words. */
import { makeStyles } from '@fluentui/react-components';
import type { CoverLine } from '../../core/contract/covers.js';
import { Refused } from '../api/failures.js';
import { Muted } from '../parts/muted.js';
import { ReasonForm } from '../parts/reason-form.js';
import { paper } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ box: paper });

export interface ReopenFormProps {
  readonly classId: string;
  readonly line: CoverLine;
  readonly onBack: () => void;
  readonly onReopened: (name: string) => void;
}

export function ReopenForm({ classId, line, onBack, onReopened }: ReopenFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const reopen = (reason: string): void =>
    void act.run(async () => {
      const body = { covers: [{ pupil: line.pupil, number: line.number }], reason };
      const { covers } = await session.call('reopenCovers', { params: { classId }, body });
      const no = covers[0]?.refused;
      if (no) throw new Refused(409, no);
      onReopened(line.name);
    });
  return (
    <div className={styles.box}>
      <ReasonForm
        label={t('covers.reopen-of', { name: line.name })}
        words={{
          reason: t('covers.reopen-reason'),
          missing: t('covers.late-hint'),
          send: t('covers.reopen-do'),
          back: t('covers.cancel'),
        }}
        act={act}
        onSend={reopen}
        onBack={onBack}
      >
        <Muted>{t('covers.reopen-lead')}</Muted>
      </ReasonForm>
    </div>
  );
}
