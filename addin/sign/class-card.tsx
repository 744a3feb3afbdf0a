/** Her class at a glance: how many records are ready, waiting, returned, signed. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Records } from '../../core/contract/signing.js';
import { mayChangeValues } from '../../core/record/record-states.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { column } from '../parts/styles.js';
import { Loading } from '../frame/loading.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  list: { ...column('4px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', gap: '8px' },
  open: { alignSelf: 'flex-start' },
});

export interface ClassCardProps {
  readonly classId: string;
  readonly className: string;
  /** Nothing else on the screen comes first. */
  readonly primary: boolean;
  readonly onOpen: () => void;
}

export function ClassCard({ classId, className, primary, onOpen }: ClassCardProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again } = useAnswer('records', { params: { classId } });
  return (
    <Section raised title={t('sign.class', { class: className })}>
      {state.kind === 'loading' && <Loading text={t('sign.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && (
        <>
          <ul className={styles.list}>
            {countsOf(state.answer).map(({ kind, tone, n }) => (
              <li key={kind} className={styles.line}>
                <Sign tone={tone} /> <span>{t(`sign.records.${kind}`, { n })}</span>
              </li>
            ))}
          </ul>
          <Button className={styles.open} size="large" appearance={primary ? 'primary' : 'secondary'} onClick={onOpen}>
            {t('sign.open-class', { class: className })}
          </Button>
        </>
      )}
    </Section>
  );
}

function countsOf({ records }: Records) {
  const open = records.filter(({ state }) => mayChangeValues(state));
  const count = {
    returned: open.filter(({ returned }) => returned !== null).length,
    ready: open.filter(({ owed }) => owed.length === 0).length,
    waiting: open.filter(({ owed }) => owed.length > 0).length,
    signed: records.length - open.length,
  };
  const tones = { returned: 'warning', ready: 'info', waiting: 'waiting', signed: 'done' } as const;
  return (['returned', 'ready', 'waiting', 'signed'] as const).flatMap((kind) =>
    count[kind] > 0 ? [{ kind, tone: tones[kind], n: count[kind] }] : [],
  );
}
