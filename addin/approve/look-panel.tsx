/** The second person's look at one printed example, before the clerk seals a class. */
import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RecordLine } from '../../core/contract/signing.js';
import { allows } from '../../core/record/record-states.js';
import type { Answer } from '../api/call-types.js';
import { useAnnounce } from '../frame/announcer.js';
import { saveFile } from '../device/save-file.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import type { Asking } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { useShownPrint } from './use-shown-print.js';

const useStyles = makeStyles({
  acts: { ...row('8px'), alignItems: 'flex-start' },
  frame: {
    width: '100%',
    height: 'min(75vh, 900px)',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Phones open a PDF in a program of their own. */
const showsPdf = (): boolean => navigator.pdfViewerEnabled;

export interface LookPanelProps {
  readonly classId: string;
  readonly records: readonly RecordLine[];
  /** Asked for by whoever shows the panel, so that it does not push aside what is read already. */
  readonly sealing: Asking<Answer<'sealing'>>;
}

export function LookPanel({ classId, records, sealing }: LookPanelProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const shown = useShownPrint();
  const [seen, setSeen] = useState<string | null>(null);
  if (sealing.state.kind !== 'ready') return null;
  const one = sealing.state.answer.classes.find((each) => each.classId === classId);
  const example = records.find(({ state }) => allows(state, 'seal'));
  if (!one || !example) return null;
  if (one.look) return <Muted>{t('look.done', { by: one.look.by, when: moment(one.look.at) })}</Muted>;
  if (one.step !== 'look') return null;
  const print = shown.print?.pupil === example.pupil ? shown.print : null;
  const open = (): void =>
    void act.run(async () => {
      const fetched = print ?? (await shown.fetch(classId, example.pupil));
      if (showsPdf()) return;
      saveFile(fetched.name, fetched.content);
      setSeen(fetched.digest);
    });
  const confirm = (): void =>
    void act.run(async () => {
      if (!print) return;
      await session.call('look', { params: { classId }, body: { pupil: example.pupil, digest: print.digest } });
      announce(t('look.thanks'));
      sealing.renew();
    });
  return (
    <Section raised title={t('look.title')} lead={t('look.lead', { name: example.name })}>
      <div className={styles.acts}>
        {(!print || !showsPdf()) && (
          <Button disabledFocusable={act.busy} onClick={open}>
            {t('look.open')}
          </Button>
        )}
        <Button disabledFocusable={act.busy || !print || seen !== print.digest} onClick={confirm}>
          {t('look.confirm')}
        </Button>
      </div>
      {!print && <Muted>{t('look.first')}</Muted>}
      {print && showsPdf() && (
        <iframe
          className={styles.frame}
          title={t('look.shown', { name: example.name })}
          src={print.url}
          onLoad={() => setSeen(print.digest)}
        />
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </Section>
  );
}
