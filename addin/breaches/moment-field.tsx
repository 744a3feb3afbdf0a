/** A moment, to the minute, by the clock of Viet Nam. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { momentOfBox } from '../../core/codes/day.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ box: { minWidth: 0, '& input': { minWidth: 0 } } });

export interface MomentFieldProps {
  readonly label: string;
  /** As the box has it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly tried: boolean;
}

/** What a box holds as an instant; null where it holds none. */
export function momentIn(value: string): string | null {
  const moment = momentOfBox(value);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

export function MomentField({ label, value, onChange, tried }: MomentFieldProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const at = momentIn(value);
  return (
    <Field
      label={label}
      {...(at !== null && { hint: t('date.means', { day: moment(at) }) })}
      {...(tried && at === null && { validationMessage: t('breaches.missing') })}
    >
      <Input
        className={styles.box}
        type="datetime-local"
        value={value}
        onChange={(_, typed) => onChange(typed.value)}
      />
    </Field>
  );
}
