/** The very values of one record, as the homeroom teacher signs them. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { WireRecord } from '../../core/contract/year-record.js';
import { TRAIT_GROUPS, TRAITS_OF_GROUP } from '../../core/fields/traits.js';
import { fieldName, traitName } from '../../core/messages/fields.js';
import { LEVEL_LETTERS, LEVEL_NAMES } from '../../core/messages/levels.js';
import { breaks, column, hiddenFromSight } from '../parts/styles.js';
import { capital, subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  box: column('12px'),
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  hidden: hiddenFromSight,
  head: {
    textAlign: 'left',
    padding: '4px',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: { padding: '4px', verticalAlign: 'top', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { ...breaks, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  mark: { width: '48px', textAlign: 'center' },
  remark: { display: 'block', color: tokens.colorNeutralForeground2 },
  text: { ...breaks, margin: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
});

export function RecordValues({ record }: { readonly record: WireRecord }) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const { subjects, traits, traitRemarks, homeroomRemark, absences, height, weight, awards, pupil } = record;
  const line = (label: string, text: string | null) =>
    text !== null &&
    text !== '' && (
      <p key={label} className={styles.text}>
        <span className={styles.label}>{label}:</span> {text}
      </p>
    );
  const comma = (measure: string | null): string | null =>
    measure === null || locale === 'en' ? measure : measure.replace('.', ',');
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{t('sign.values-of', { name: pupil.name })}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t('sign.subject')}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.mark)}>
              {t('sign.level')}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.mark)}>
              {t('sign.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {subjects.map(({ code, level, score, remark }) => (
            <tr key={code}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {subjectTitle(code, locale)}
                {remark !== null && <span className={styles.remark}>{remark}</span>}
              </th>
              <td className={mergeClasses(styles.cell, styles.mark)}>
                {level === null ? '–' : <abbr title={LEVEL_NAMES[level]}>{LEVEL_LETTERS[level]}</abbr>}
              </td>
              <td className={mergeClasses(styles.cell, styles.mark)}>{score ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {TRAIT_GROUPS.map((group) => {
        const levels = TRAITS_OF_GROUP[group].flatMap((trait) => {
          const level = traits[trait];
          return level ? [`${traitName(trait, locale)} ${LEVEL_LETTERS[level]}`] : [];
        });
        const text = [levels.join(', '), traitRemarks[group]].filter(Boolean).join('. ');
        return line(t(`sign.traits.${group}`), text);
      })}
      {line(capital(fieldName('homeroom.remark', locale)), homeroomRemark)}
      {line(
        t('sign.body'),
        [comma(height), comma(weight)].some(Boolean)
          ? t('sign.body-values', { height: comma(height) ?? '–', weight: comma(weight) ?? '–' })
          : null,
      )}
      {line(
        t('sign.absences'),
        t('sign.absence-values', { excused: absences.excused ?? '–', unexcused: absences.unexcused ?? '–' }),
      )}
      {line(t('awards.title'), [awards.yearEnd, awards.sudden].filter(Boolean).join('; '))}
    </div>
  );
}
