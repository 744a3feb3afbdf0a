/** One new value: chosen where a list of values is all there is, else written. */
import { Field, Textarea } from '@fluentui/react-components';
import { type FieldKey } from '../../core/fields/field-key.js';
import { fillOptions } from '../fill/keys.js';
import { ListSelect } from '../parts/list-select.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';

const LONGEST = 500;

export interface NewValueProps {
  readonly field: FieldKey;
  /** Empty while there is none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function NewValue({ field, value, onChange }: NewValueProps) {
  const { t, locale } = useWords();
  const options = fillOptions(field);
  if (options.length === 0) {
    return (
      <Field label={fieldTitle(field, locale)} hint={t('supplementary.remark-kept')}>
        <Textarea
          textarea={{ maxLength: LONGEST }}
          value={value}
          resize="vertical"
          onChange={(_, { value: typed }) => onChange(typed)}
        />
      </Field>
    );
  }
  return (
    <Field label={fieldTitle(field, locale)}>
      <ListSelect value={value} onChoose={onChange}>
        <option value="">{t('supplementary.not-yet')}</option>
        {options.map(({ value: one, letter, meaning }) => (
          <option key={one} value={one}>
            {meaning === null ? letter : t('value.with-letter', { letter, meaning })}
          </option>
        ))}
      </ListSelect>
    </Field>
  );
}
