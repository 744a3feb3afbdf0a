/** Where the teacher may judge otherwise than the values say, her judgement: one tick of several fields. */
import { Field } from '@fluentui/react-components';
import { RESULTS, TICK } from '../../core/codes/levels.js';
import type { FieldKey } from '../../core/fields/field-key.js';
import { RESULT_NAMES } from '../../core/words/levels.js';
import { ListSelect } from '../parts/list-select.js';
import { useWords } from '../words/words.js';

type Values = Readonly<Partial<Record<FieldKey, string>>>;

export interface ResultChoiceProps {
  /** Nothing is shown where no result is among them. */
  readonly fields: readonly FieldKey[];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

export function ResultChoice({ fields, values, onChange }: ResultChoiceProps) {
  const { t } = useWords();
  const results = RESULTS.filter((result) => fields.includes(`result.${result}`));
  if (results.length === 0) return null;
  const chosen = results.find((result) => values[`result.${result}`] === TICK) ?? '';
  const choose = (wanted: string): void =>
    onChange(Object.fromEntries(results.map((result) => [`result.${result}`, result === wanted ? TICK : ''])));
  return (
    <Field label={t('supplementary.judged')}>
      <ListSelect value={chosen} onChoose={choose}>
        <option value="">{t('supplementary.not-yet')}</option>
        {results.map((result) => (
          <option key={result} value={result}>
            {RESULT_NAMES[result]}
          </option>
        ))}
      </ListSelect>
    </Field>
  );
}
