/** Phiếu kết quả: what each family is told of an assessment, on paper or as files of its own. `#/classes/4a/slips?period=year-end`. */
import '../words/of-late-screens.js';
import { Button, Checkbox, Field, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { PERIODS, SUPPLEMENTARY } from '../../core/codes/periods.js';
import type { PrintedSlips, ResultSlips } from '../../core/contract/result-slips.js';
import type { SlipPeriod } from '../../core/record/print/result-slip-facts.js';
import { DownloadButton } from '../files/download-button.js';
import { Loading } from '../frame/loading.js';
import { usePane } from '../frame/pane-context.js';
import { goTo } from '../frame/route.js';
import { useChosen } from '../frame/use-chosen.js';
import { FoundList } from '../lists/found-list.js';
import { CheckGroup } from '../parts/check-group.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { column, row } from '../parts/styles.js';
import { usePicked } from '../parts/use-picked.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { SlipPages } from './slip-pages.js';

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
  choice: { maxWidth: '240px' },
  box: column('12px'),
  acts: { ...row('8px'), flexWrap: 'wrap' },
});

const SLIP_PERIODS: readonly SlipPeriod[] = [...PERIODS, SUPPLEMENTARY];

export interface ResultSlipsScreenProps {
  readonly classId: string;
  readonly focus: boolean;
}

export function ResultSlipsScreen({ classId, focus }: ResultSlipsScreenProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [asked, setPeriod] = useChosen('period');
  const period = SLIP_PERIODS.find((one) => one === asked);
  const { state, again } = useAnswer('resultSlips', { params: { classId }, query: period ? { period } : {} });
  const [printed, setPrinted] = useState<PrintedSlips | null>(null);
  const answer = state.kind === 'ready' ? state.answer : null;
  if (printed) return <SlipPages printed={printed} onClose={() => setPrinted(null)} />;
  const title = t('slips.title', { class: answer?.className ?? '', year: answer?.schoolYear ?? '' });
  return (
    <Screen title={title} lead={t('slips.lead')} focus={focus}>
      <Button className={styles.start} onClick={() => goTo('classes')}>
        {t('slips.back')}
      </Button>
      {state.kind === 'loading' && <Loading text={t('slips.loading')} rows={6} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {answer && (
        <Field className={styles.choice} label={t('slips.period')}>
          <ListSelect value={answer.period} onChoose={setPeriod}>
            {SLIP_PERIODS.map((one) => (
              <option key={one} value={one}>
                {t(`period.${one}`)}
              </option>
            ))}
          </ListSelect>
        </Field>
      )}
      {answer?.pupils.length === 0 && <Notice tone="info" title={t('slips.none')} />}
      {answer && answer.pupils.length > 0 && <Choice key={answer.period} answer={answer} onPrinted={setPrinted} />}
    </Screen>
  );
}

interface ChoiceProps {
  readonly answer: ResultSlips;
  readonly onPrinted: (printed: PrintedSlips) => void;
}

/** Whose: at first everybody of whom nothing is missing. */
function Choice({ answer: { classId, period, pupils }, onPrinted }: ChoiceProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const inExcel = usePane() !== null;
  const ready = pupils.filter(({ missing }) => missing === 0).map(({ pupil }) => pupil);
  const { chosen, toggle, choose } = usePicked(ready);
  const [tried, setTried] = useState(false);
  const own = pupils.filter(({ pupil }) => chosen.has(pupil));
  const lacking = own.filter(({ missing }) => missing > 0).length;
  const body = { period, pupils: own.map(({ pupil }) => pupil) };
  const print = (): void => {
    setTried(true);
    if (own.length > 0)
      void act.run(async () => onPrinted(await session.call('printResultSlips', { params: { classId }, body })));
  };
  return (
    <div className={styles.box}>
      <div className={styles.acts}>
        <Button onClick={() => choose(pupils.map(({ pupil }) => pupil))}>{t('slips.all')}</Button>
        <Button onClick={() => choose(ready)}>{t('slips.ready')}</Button>
        <Button onClick={() => choose([])}>{t('slips.nobody')}</Button>
      </div>
      <CheckGroup name={t('slips.choose')} fault={tried && own.length === 0 ? t('slips.none-chosen') : undefined}>
        <FoundList items={pupils} keyOf={({ pupil }) => pupil} textOf={({ name }) => name}>
          {({ pupil, name, missing, signed }) => (
            <Checkbox
              label={`${name}: ${missing > 0 ? t('slips.missing', { n: missing }) : t(signed ? 'slips.signed' : 'slips.whole')}`}
              checked={chosen.has(pupil)}
              onChange={() => toggle(pupil)}
            />
          )}
        </FoundList>
      </CheckGroup>
      {lacking > 0 && <Notice tone="warning" title={t('slips.some-missing', { n: lacking })} />}
      {act.failure !== null && <FailureNotice failure={act.failure} onRetry={print} />}
      {inExcel && <Muted>{t('slips.in-excel')}</Muted>}
      <div className={styles.acts}>
        {!inExcel && (
          <Button appearance="primary" disabledFocusable={act.busy} onClick={print}>
            {t('slips.print', { n: own.length })}
          </Button>
        )}
        {own.length > 0 && (
          <DownloadButton
            label={t('slips.files', { n: own.length })}
            primary={inExcel}
            fetchFile={(call) => call('resultSlipFiles', { params: { classId }, body })}
          />
        )}
      </div>
    </div>
  );
}
