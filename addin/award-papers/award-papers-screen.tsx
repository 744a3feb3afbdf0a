/** Khen thưởng cuối năm: the decision to be signed, certificates on the school's own paper. `#/classes/awards`. */
import '../words/of-late-screens.js';
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { YearAwards } from '../../core/contract/award-papers.js';
import { DownloadButton } from '../files/download-button.js';
import { Loading } from '../frame/loading.js';
import { usePane } from '../frame/pane-context.js';
import { goTo } from '../frame/route.js';
import { FoundList } from '../lists/found-list.js';
import { CheckGroup } from '../parts/check-group.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { column, row } from '../parts/styles.js';
import { usePicked } from '../parts/use-picked.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { CertificatePages } from './certificate-pages.js';

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
  box: column('12px'),
  fault: { margin: 0 },
  acts: { ...row('8px'), flexWrap: 'wrap' },
});

export function AwardPapersScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again } = useAnswer('yearAwards', {});
  const [printing, setPrinting] = useState<ReadonlySet<string> | null>(null);
  const answer = state.kind === 'ready' ? state.answer : null;
  if (answer && printing)
    return <CertificatePages awards={answer} chosen={printing} onClose={() => setPrinting(null)} />;
  return (
    <Screen
      title={t('award-papers.title', { year: answer?.schoolYear ?? '' })}
      lead={t('award-papers.lead')}
      focus={focus}
    >
      <Button className={styles.start} onClick={() => goTo('classes')}>
        {t('award-papers.back')}
      </Button>
      {state.kind === 'loading' && <Loading text={t('award-papers.loading')} rows={6} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {answer?.classes.length === 0 && <Notice tone="info" title={t('award-papers.none')} />}
      {answer && answer.classes.length > 0 && <Choice answer={answer} onPrint={setPrinting} />}
    </Screen>
  );
}

interface ChoiceProps {
  readonly answer: YearAwards;
  readonly onPrint: (chosen: ReadonlySet<string>) => void;
}

function Choice({ answer: { classes }, onPrint }: ChoiceProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const inExcel = usePane() !== null;
  const everybody = classes.flatMap(({ pupils }) => pupils.map(({ pupil }) => pupil));
  const { chosen, toggle } = usePicked(everybody);
  const [tried, setTried] = useState(false);
  const print = (): void => {
    setTried(true);
    if (chosen.size === 0) return;
    void act.run(async () => {
      await session.call('printCertificates', { body: { pupils: [...chosen] } });
      onPrint(chosen);
    });
  };
  return (
    <div className={styles.box}>
      <DownloadButton
        label={t('award-papers.decision', { n: everybody.length })}
        primary
        fetchFile={(call) => call('awardDecision', { body: {} })}
      />
      {inExcel ? (
        <Muted>{t('award-papers.in-excel')}</Muted>
      ) : (
        <>
          {classes.map(({ classId, className, pupils }) => (
            <Disclosure key={classId} label={t('award-papers.class', { class: className, n: pupils.length })}>
              <CheckGroup name={t('award-papers.choose')}>
                <FoundList items={pupils} keyOf={({ pupil }) => pupil} textOf={({ name }) => name}>
                  {({ pupil, name, awards }) => (
                    <Checkbox
                      label={`${name}: ${awards.join('; ')}`}
                      checked={chosen.has(pupil)}
                      onChange={() => toggle(pupil)}
                    />
                  )}
                </FoundList>
              </CheckGroup>
            </Disclosure>
          ))}
          {tried && chosen.size === 0 && (
            <p className={styles.fault} role="alert">
              {t('award-papers.none-chosen')}
            </p>
          )}
          {act.failure !== null && <FailureNotice failure={act.failure} onRetry={print} />}
          <div className={styles.acts}>
            <Button disabledFocusable={act.busy} onClick={print}>
              {t('award-papers.print', { n: chosen.size })}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
