/** Which of the school years that live a screen is about; nothing where there is but one. */
import { Field, makeStyles } from '@fluentui/react-components';
import { useWords } from '../words/words.js';
import { ListSelect } from './list-select.js';

const useStyles = makeStyles({ choice: { maxWidth: '240px' } });

export interface YearChoiceProps {
  readonly year: string;
  readonly years: readonly string[];
  readonly onChoose: (year: string) => void;
}

export function YearChoice({ year, years, onChoose }: YearChoiceProps) {
  const { t } = useWords();
  const styles = useStyles();
  if (years.length < 2) return null;
  return (
    <Field className={styles.choice} label={t('dates.year')}>
      <ListSelect value={year} onChoose={onChoose}>
        {years.map((id) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </ListSelect>
    </Field>
  );
}
