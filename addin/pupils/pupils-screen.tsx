/** Học sinh: the year's pupils by class, to find; one pupil's facts and years; what the office does with them. */
import '../words/of-late-screens.js';
import { CopyRegister } from '../paper-copies/copy-register.js';
import { REGISTER } from '../paper-copies/register-place.js';
import { FAMILIES } from '../families/families-place.js';
import { FamiliesScreen } from '../families/families-screen.js';
import { TRANSFERS } from '../transfers/transfers-place.js';
import { TransfersScreen } from '../transfers/transfers-screen.js';
import { Loading } from '../frame/loading.js';
import { choose, usePlace } from '../frame/route.js';
import { useChosen } from '../frame/use-chosen.js';
import { YearChoice } from '../parts/year-choice.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { RolloverScreen } from '../rollover/rollover-screen.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { PupilList } from './pupil-list.js';
import { PupilView } from './pupil-view.js';

/** What stands below the pupils and is none of them. */
const BESIDE: readonly string[] = [REGISTER, TRANSFERS, FAMILIES];

export function PupilsScreen({ focus }: { readonly focus: boolean }) {
  const [first, year] = usePlace().way;
  return first === 'rollover' && year !== undefined ? (
    <RolloverScreen year={year} focus={focus} />
  ) : (
    <PupilsOfYear focus={focus} />
  );
}

function PupilsOfYear({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const [code] = usePlace().way;
  const beside = code !== undefined && BESIDE.includes(code);
  const [year] = useChosen('year');
  // One pupil is seen, and moved, in the year that is on, whichever list she was found in.
  const { state, again, renew } = useAnswer('pupils', { query: year === '' || code !== undefined ? {} : { year } });
  const answer = state.kind === 'ready' ? state.answer : null;
  const missing = answer?.pupils.filter(({ numbered, endedAs }) => !numbered && endedAs !== 'left').length ?? 0;
  const lead =
    answer &&
    t('pupils.lead', {
      year: answer.schoolYear,
      n: answer.classes.reduce((sum, { pupils }) => sum + pupils, 0),
      classes: answer.classes.length,
      missing,
    });
  return (
    <Screen title={t('pupils.title')} focus={focus} at={code ?? ''} {...(lead && code === undefined && { lead })}>
      {code === undefined && (
        <YearChoice
          answer={answer}
          chosen={year}
          // The classes of the one are none of the other.
          onChoose={(to) => choose({ year: to, class: null })}
        />
      )}
      {answer && code === undefined && answer.schoolYear !== answer.years[0] && (
        <Notice tone="info" title={t('pupils.former', { year: answer.schoolYear })}>
          {t('pupils.former-why', { year: answer.years[0] ?? '' })}
        </Notice>
      )}
      {state.kind === 'loading' && !beside && <Loading text={t('pupils.loading')} rows={8} />}
      {state.kind === 'failed' && !beside && <FailureNotice failure={state.failure} onRetry={again} />}
      {code === REGISTER && <CopyRegister />}
      {code === FAMILIES && <FamiliesScreen />}
      {code === TRANSFERS && <TransfersScreen school={answer} renew={renew} />}
      {answer && code === undefined && <PupilList answer={answer} renew={renew} />}
      {answer && code !== undefined && !beside && <PupilView key={code} code={code} school={answer} renew={renew} />}
    </Screen>
  );
}
