/** Which of the school years that live a screen is about; nothing where there is but one. It stays while another year is asked for. */
import { Field, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../words/words.js';
import { ListSelect } from './list-select.js';

const useStyles = makeStyles({ choice: { maxWidth: '240px' } });

interface Years {
  readonly schoolYear: string;
  readonly years: readonly string[];
}

export interface YearChoiceProps {
  /** What was answered last; null while something is asked for, or was refused. */
  readonly answer: Years | null;
  /** The year in the address; empty where none was chosen. */
  readonly chosen: string;
  readonly onChoose: (year: string) => void;
}

export function YearChoice({ answer, chosen, onChoose }: YearChoiceProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [known, setKnown] = useState<Years | null>(answer);
  if (answer && answer !== known) setKnown(answer);
  const shown = answer ?? known;
  if (!shown || shown.years.length < 2) return null;
  return (
    <Field className={styles.choice} label={t('dates.year')}>
      <ListSelect value={answer?.schoolYear ?? (chosen || shown.schoolYear)} onChoose={onChoose}>
        {shown.years.map((id) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </ListSelect>
    </Field>
  );
}
