/** The decision a change is made by, and the first day of what it changes. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { TextField } from '../parts/text-field.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  pair: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
});

export interface TypedDecision {
  readonly number: string;
  readonly day: string;
  readonly from: string;
}

export interface DecisionFieldsProps {
  readonly by: TypedDecision;
  readonly onChange: (by: TypedDecision) => void;
  readonly tried: boolean;
}

export function DecisionFields({ by, onChange, tried }: DecisionFieldsProps) {
  const { t, day: shown } = useWords();
  const styles = useStyles();
  const days = [
    ['day', t('school.signed')],
    ['from', t('school.from')],
  ] as const;
  return (
    <div className={styles.pair}>
      <TextField
        label={t('school.number')}
        hint={t('school.number-hint')}
        value={by.number}
        onChange={(number) => onChange({ ...by, number })}
        limit={100}
        fault={tried && by.number.trim() === '' ? t('school.missing') : null}
      />
      {days.map(([which, label]) => (
        <Field
          key={which}
          label={label}
          {...(by[which] !== '' && { hint: t('date.means', { day: shown(by[which]) }) })}
          {...(tried && by[which] === '' && { validationMessage: t('school.missing') })}
        >
          <Input
            className={styles.box}
            type="date"
            value={by[which]}
            onChange={(_, { value }) => onChange({ ...by, [which]: value })}
          />
        </Field>
      ))}
    </div>
  );
}
