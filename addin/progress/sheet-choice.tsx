/** Which year, and which sheet of it, a view of progress is about: both stand in the address, and stay while the next is asked for. */
import { Field, type GriffelStyle, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { PERIODS, type SheetPeriod } from '../../core/codes/periods.js';
import { useChosen } from '../frame/use-chosen.js';
import { ListSelect } from '../parts/list-select.js';
import { row } from '../parts/styles.js';
import { YearChoice } from '../parts/year-choice.js';
import { useWords } from '../words/words.js';

/** Boxes beside each other, below each other where there is no room. */
export const CHOICES: GriffelStyle = {
  ...row('12px'),
  alignItems: 'end',
  '& > *': { minWidth: 'min(100%, 220px)' },
};
const useStyles = makeStyles({ choices: CHOICES });

export interface ChosenSheet {
  readonly schoolYear: string;
  readonly years: readonly string[];
  readonly period: SheetPeriod;
  /** Those there are to choose from; the year's four where nothing is said. */
  readonly periods?: readonly SheetPeriod[];
}

/** `answer`: what was answered last; null while something is asked for, or was refused. */
export function SheetChoice({ answer }: { readonly answer: ChosenSheet | null }) {
  const { t } = useWords();
  const styles = useStyles();
  const [year, setYear] = useChosen('year');
  const [period, setPeriod] = useChosen('period');
  const [known, setKnown] = useState(answer);
  if (answer && answer !== known) setKnown(answer);
  const shown = answer ?? known;
  return (
    <div className={styles.choices}>
      <YearChoice answer={answer} chosen={year} onChoose={setYear} />
      {shown && (
        <Field label={t('results-of.period')}>
          <ListSelect value={answer?.period ?? (period || shown.period)} onChoose={setPeriod}>
            {(shown.periods ?? PERIODS).map((one) => (
              <option key={one} value={one}>
                {t(`period.${one}`)}
              </option>
            ))}
          </ListSelect>
        </Field>
      )}
    </div>
  );
}
