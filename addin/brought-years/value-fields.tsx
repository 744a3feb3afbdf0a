/** What a paper transcript says of a year, field by field; what it does not say stays empty. */
import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import { RESULTS, SUBJECT_LEVELS, TICK, TRAIT_LEVELS } from '../../core/codes/levels.js';
import { LEVEL_NAMES, RESULT_NAMES } from '../../core/fields/level-names.js';
import { SUBJECTS } from '../../core/fields/subjects.js';
import { TRAIT_NAMES, TRAITS } from '../../core/fields/traits.js';
import { Disclosure } from '../parts/disclosure.js';
import { ListSelect } from '../parts/list-select.js';
import { column } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { fieldTitle, subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  pair: { display: 'grid', gap: '8px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))' },
  list: column('8px'),
});

export type Typed = Readonly<Partial<Record<string, string>>>;

export interface ValueFieldsProps {
  readonly typed: Typed;
  readonly set: (part: Typed) => void;
}

export function ValueFields({ typed, set }: ValueFieldsProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const result = RESULTS.find((one) => typed[`result.${one}`] === TICK);
  const remark = 'homeroom.remark';
  const award = 'award.YEAR_END.content';
  return (
    <>
      <Disclosure label={t('brought.subjects')} open>
        <div className={styles.list}>
          {SUBJECTS.map((subject) => (
            <div key={subject} className={styles.pair}>
              <Level
                label={t('brought.level-of', { subject: subjectTitle(subject, locale) })}
                levels={SUBJECT_LEVELS}
                {...{ field: `subject.${subject}.level`, typed, set }}
              />
              <TextField
                label={t('brought.score-of', { subject: subjectTitle(subject, locale) })}
                value={typed[`subject.${subject}.score`] ?? ''}
                limit={4}
                onChange={(value) => set({ [`subject.${subject}.score`]: value })}
              />
            </div>
          ))}
        </div>
      </Disclosure>
      <Disclosure label={t('brought.traits')}>
        <div className={styles.pair}>
          {TRAITS.map((trait) => (
            <Level
              key={trait}
              label={TRAIT_NAMES[trait]}
              levels={TRAIT_LEVELS}
              {...{ field: `trait.${trait}`, typed, set }}
            />
          ))}
        </div>
      </Disclosure>
      <Disclosure label={t('brought.summary')} open>
        <div className={styles.list}>
          <Field label={t('brought.result')}>
            <ListSelect
              value={result ?? ''}
              onChoose={(chosen) =>
                set(Object.fromEntries(RESULTS.map((one) => [`result.${one}`, one === chosen ? TICK : ''])))
              }
            >
              <option value="">{t('brought.not-told')}</option>
              {RESULTS.map((one) => (
                <option key={one} value={one}>
                  {RESULT_NAMES[one]}
                </option>
              ))}
            </ListSelect>
          </Field>
          <Field label={fieldTitle(remark, locale)}>
            <Textarea
              textarea={{ maxLength: 1000 }}
              resize="vertical"
              value={typed[remark] ?? ''}
              onChange={(_, { value }) => set({ [remark]: value })}
            />
          </Field>
          <TextField
            label={fieldTitle(award, locale)}
            value={typed[award] ?? ''}
            limit={500}
            onChange={(value) => set({ [award]: value })}
          />
        </div>
      </Disclosure>
    </>
  );
}

interface LevelProps extends ValueFieldsProps {
  readonly label: string;
  readonly field: string;
  readonly levels: readonly (keyof typeof LEVEL_NAMES)[];
}

function Level({ label, field, levels, typed, set }: LevelProps) {
  const { t } = useWords();
  return (
    <Field label={label}>
      <ListSelect value={typed[field] ?? ''} onChoose={(value) => set({ [field]: value })}>
        <option value="">{t('brought.not-told')}</option>
        {levels.map((level) => (
          <option key={level} value={LEVEL_NAMES[level]}>
            {LEVEL_NAMES[level]}
          </option>
        ))}
      </ListSelect>
    </Field>
  );
}
