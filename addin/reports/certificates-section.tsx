/** Certificates of the school that the office has not approved: its answer by hand, for a school no portal answers. */
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Can } from '../../core/contract/can.js';
import type { Reports } from '../../core/contract/reports.js';
import { Section } from '../parts/section.js';
import { breaks, column } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { AnswerActs } from './answer-acts.js';
import { DocumentFields, isWhole, NO_DOCUMENT, sentDocument } from './document-fields.js';
import { WaitingAnswer } from './waiting-answer.js';

const useStyles = makeStyles({
  item: { ...column('8px'), ...breaks },
  form: column('12px'),
  way: { alignSelf: 'flex-start' },
});

interface Props {
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function CertificatesSection({ certificates, can, onDone }: Props & Pick<Reports, 'certificates'>) {
  const { t } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Section raised box={box} title={t('reports.certificates')} lead={t('reports.certificates-lead')}>
      {certificates.map(({ fingerprint, holder, serial, waiting }) => (
        <div key={fingerprint} className={styles.item}>
          <span>{t('reports.certificate', { holder, serial })}</span>
          {waiting !== null && <WaitingAnswer waiting={waiting} can={can} onDone={onDone} />}
          {waiting === null && open !== fingerprint && can.includes('enter-office-answer') && (
            <Button className={styles.way} onClick={() => setOpen(fingerprint)}>
              {t('reports.enter')}
            </Button>
          )}
          {open === fingerprint && (
            <ApprovalForm
              fingerprint={fingerprint}
              onBack={() => setOpen(null)}
              onEntered={() => {
                setOpen(null);
                onDone(t('reports.entered'));
              }}
            />
          )}
        </div>
      ))}
    </Section>
  );
}

interface ApprovalFormProps {
  readonly fingerprint: string;
  readonly onBack: () => void;
  readonly onEntered: () => void;
}

function ApprovalForm({ fingerprint, onBack, onEntered }: ApprovalFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [typed, setTyped] = useState(NO_DOCUMENT);
  const [approved, setApproved] = useState(true);
  const [tried, setTried] = useState(false);
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isWhole(typed)) return;
    void act.run(async () => {
      const body = { ...(await sentDocument(typed)), approved, says: '' };
      await session.call('enterApproval', { params: { fingerprint }, body });
      onEntered();
    });
  };
  return (
    <form className={styles.form} aria-label={t('reports.enter')} noValidate onSubmit={enter}>
      <DocumentFields typed={typed} onChange={setTyped} tried={tried} />
      <Checkbox
        label={t('reports.approved')}
        checked={approved}
        onChange={(_, { checked }) => setApproved(checked === true)}
      />
      <AnswerActs act={act} onBack={onBack} />
    </form>
  );
}
