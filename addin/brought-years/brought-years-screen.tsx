/** Năm học mang theo: what pupils of a class bring along, to read, to enter, to confirm. `#/classes/4a/brought`. */
import '../words/of-late-screens.js';
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { BroughtYears } from '../../core/contract/brought-years.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { column } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { BroughtYearItem } from './brought-year-item.js';
import { EnterForm } from './enter-form.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
  years: { ...column('16px'), listStyleType: 'none', margin: 0, padding: 0 },
  box: column('12px'),
});

export interface BroughtYearsScreenProps {
  readonly classId: string;
  readonly focus: boolean;
}

export function BroughtYearsScreen({ classId, focus }: BroughtYearsScreenProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again, renew } = useAnswer('broughtYears', { params: { classId } });
  const answer = state.kind === 'ready' ? state.answer : null;
  const title = t('brought.title', { class: answer?.className ?? '', year: answer?.schoolYear ?? '' });
  return (
    <Screen title={title} lead={t('brought.lead')} focus={focus}>
      <Button className={styles.start} onClick={() => goTo('classes')}>
        {t('brought.back')}
      </Button>
      {state.kind === 'loading' && <Loading text={t('brought.loading')} rows={6} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {answer?.pupils.length === 0 && <Notice tone="info" title={t('brought.none')} />}
      {answer && (
        <FoundList items={answer.pupils} keyOf={({ pupil }) => pupil} textOf={({ name }) => name} place="name">
          {(one) => <PupilYears answer={answer} one={one} onDone={renew} />}
        </FoundList>
      )}
    </Screen>
  );
}

interface PupilYearsProps {
  readonly answer: BroughtYears;
  readonly one: BroughtYears['pupils'][number];
  readonly onDone: () => void;
}

function PupilYears({ answer, one, onDone }: PupilYearsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLDivElement>();
  const [entering, setEntering] = useState(false);
  const { name, newcomer, years } = one;
  const who = newcomer ? t('brought.newcomer', { name }) : name;
  const counting = years.filter(({ state, superseded }) => state === 'confirmed' && !superseded).length;
  const waiting = years.filter(({ state }) => state === 'waiting').length;
  const label =
    waiting > 0
      ? t('brought.label-waiting', { who, n: counting, waiting })
      : counting > 0
        ? t('brought.label', { who, n: counting })
        : t('brought.label-none', { who });
  return (
    <Disclosure label={label}>
      <div ref={box} tabIndex={-1} className={styles.box}>
        {years.length > 0 && (
          <ul className={styles.years}>
            {years.map((year) => (
              <BroughtYearItem key={year.id} answer={answer} year={year} onDone={onDone} />
            ))}
          </ul>
        )}
        {entering && (
          <EnterForm
            answer={answer}
            one={one}
            onCancel={() => setEntering(false)}
            onDone={() => {
              setEntering(false);
              onDone();
            }}
          />
        )}
        {!entering && answer.can.includes('enter-brought-year') && (
          <Button className={styles.start} onClick={() => setEntering(true)}>
            {t('brought.enter', { name })}
          </Button>
        )}
      </div>
    </Disclosure>
  );
}
