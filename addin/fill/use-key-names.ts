import { type FieldKey, fieldSpec } from '../../core/fields/field-key.js';
import { useWords } from '../words/words.js';
import { fillOptions } from './keys.js';

/** The keys of a field in words; null where it has none. */
export function useKeyNames(field: FieldKey | undefined): string | null {
  const { t } = useWords();
  if (field === undefined) return null;
  const options = fillOptions(field);
  if (options.length === 0) return null;
  if (fieldSpec(field).kind === 'score') return t('fill.score-keys');
  return options
    .map(({ letter }) => (letter === 'Đ' ? t('fill.key-or', { one: letter, other: 'D' }) : letter))
    .join(', ');
}
