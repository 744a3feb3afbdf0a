/** The second person's look at one printed example, before the clerk seals a class. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { RecordLine } from '../../core/contract/signing.js';
import { useAnnounce } from '../app/announcer.js';
import { DownloadButton } from '../files/download-button.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ acts: { ...row('8px'), alignItems: 'flex-start' } });

export interface LookPanelProps {
  readonly classId: string;
  readonly records: readonly RecordLine[];
}

export function LookPanel({ classId, records }: LookPanelProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const sealing = useAnswer('sealing', {});
  const act = useAct();
  if (sealing.state.kind !== 'ready') return null;
  const one = sealing.state.answer.classes.find((each) => each.classId === classId);
  const example = records.find(({ state }) => state === 'approved');
  if (!one || !example) return null;
  if (one.look) return <Muted>{t('look.done', { by: one.look.by, when: moment(one.look.at) })}</Muted>;
  if (one.step !== 'look') return null;
  const confirm = (): void =>
    void act.run(async () => {
      await session.call('look', { params: { classId }, body: { pupil: example.pupil } });
      announce(t('look.thanks'));
      sealing.renew();
    });
  return (
    <Section raised title={t('look.title')} lead={t('look.lead', { name: example.name })}>
      <div className={styles.acts}>
        <DownloadButton
          label={t('look.print')}
          fetchFile={(call) => call('recordPrint', { params: { classId, pupil: example.pupil } })}
        />
        <Button disabledFocusable={act.busy} onClick={confirm}>
          {t('look.confirm')}
        </Button>
      </div>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </Section>
  );
}
