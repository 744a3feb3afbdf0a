import type { FieldKey } from '../../core/fields/field-key.js';
import type { Value } from '../../core/sheet/values.js';
import type { Translate } from '../words/text.js';
import { fillOptions } from './keys.js';

/** A value as short as the cell shows it. */
export const letterText = (field: FieldKey, value: Value, t: Translate): string =>
  value === null ? t('value.empty') : (fillOptions(field).find((option) => option.value === value)?.letter ?? value);
