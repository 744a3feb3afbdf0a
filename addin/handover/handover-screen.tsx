/** Nhận bàn giao: last year's results of a class's pupils for who leads it now. `#/classes/5a/handover`. */
import '../words/of-late-screens.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Handover, HandoverFrom } from '../../core/contract/handover.js';
import { DownloadButton } from '../files/download-button.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { breaks } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useSession } from '../session/session-context.js';
import { fieldTitle } from '../words/field-name.js';
import { valueText } from '../words/value-text.js';
import { useWords } from '../words/words.js';
import { saidWords } from './said-words.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start' },
  note: { ...breaks, margin: 0, whiteSpace: 'pre-wrap' },
  values: {
    ...breaks,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
    gap: '4px 12px',
    margin: 0,
  },
  value: { margin: 0 },
  field: { color: tokens.colorNeutralForeground2 },
});

export interface HandoverScreenProps {
  readonly classId: string;
  readonly focus: boolean;
}

export function HandoverScreen({ classId, focus }: HandoverScreenProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again, renew } = useAnswer('handover', { params: { classId } });
  const answer = state.kind === 'ready' ? state.answer : null;
  const title = t('handover.title', { class: answer?.className ?? '', year: answer?.schoolYear ?? '' });
  return (
    <Screen title={title} lead={t('handover.lead')} focus={focus}>
      <Button className={styles.back} onClick={() => goTo('classes')}>
        {t('handover.back')}
      </Button>
      {state.kind === 'loading' && <Loading text={t('handover.loading')} rows={6} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {answer?.from.length === 0 && <Notice tone="info" title={t('handover.none')} />}
      {answer?.from.map((from) => (
        <From key={from.classId} answer={answer} from={from} onDone={renew} />
      ))}
      {answer && answer.newcomers.length > 0 && (
        <>
          <Muted>{t('handover.newcomers', { list: answer.newcomers.join(', ') })}</Muted>
          <Button className={styles.back} onClick={() => goTo('classes', [classId, 'brought'])}>
            {t('handover.brought')}
          </Button>
        </>
      )}
    </Screen>
  );
}

interface FromProps {
  readonly answer: Handover;
  readonly from: HandoverFrom;
  readonly onDone: () => void;
}

function From({ answer: { classId, can }, from, onDone }: FromProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const { className, schoolYear: year, homeroomTeacher, given, received, pupils } = from;
  const params = { classId, from: from.classId };
  const receive = (): void =>
    void act.run(async () => {
      await session.call('receiveHandover', { params, body: {} });
      announce(t('handover.receive-done'));
      onDone();
    });
  return (
    <Section raised title={t('handover.from', { class: className, year, teacher: homeroomTeacher })}>
      <Muted>{saidWords(from, t, moment)}</Muted>
      {given && <p className={styles.note}>{given.note}</p>}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {given && !received && can.includes('receive-handover') && (
        <Button className={styles.back} appearance="primary" disabledFocusable={act.busy} onClick={receive}>
          {t('handover.receive', { class: className, year })}
        </Button>
      )}
      <DownloadButton
        label={t('handover.print', { n: pupils.length })}
        fetchFile={(call) => call('handoverSheet', { params })}
      />
      <FoundList items={pupils} keyOf={({ pupil }) => pupil} textOf={({ name }) => name}>
        {({ name, values }) => (
          <Disclosure label={name}>
            <Values values={values} />
          </Disclosure>
        )}
      </FoundList>
    </Section>
  );
}

function Values({ values }: Pick<HandoverFrom['pupils'][number], 'values'>) {
  const { t, locale } = useWords();
  const styles = useStyles();
  if (values.length === 0) return <Muted>{t('handover.no-values')}</Muted>;
  return (
    <dl className={styles.values}>
      {values.map(({ field, value }) => [
        <dt key={`${field} `} className={styles.field}>
          {fieldTitle(field, locale)}
        </dt>,
        <dd key={field} className={styles.value}>
          {valueText(field, value, locale, t)}
        </dd>,
      ])}
    </dl>
  );
}
