/** A pupil's record opened whole: the very values whose digest is signed. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { TRAIT_GROUPS, TRAIT_NAMES, TRAITS_OF_GROUP } from '../../core/fields/traits.js';
import { LEVEL_LETTERS, LEVEL_NAMES, RESULT_NAMES } from '../../core/words/levels.js';
import type { YearRecord } from '../../core/record/year-record.js';
import { breaks, column } from '../parts/styles.js';
import { subjectTitle } from '../words/field-name.js';
import { valueText } from '../words/value-text.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  box: { ...column('16px'), ...breaks },
  facts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)', gap: '4px 12px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  said: { margin: 0, whiteSpace: 'pre-line' },
  table: { width: '100%', borderCollapse: 'collapse' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: '4px' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: '4px 8px 4px 0',
    overflowWrap: 'normal',
  },
  cell: {
    padding: '6px 8px 6px 0',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  score: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  remark: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line' },
  group: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export function RecordWhole({ record }: { readonly record: YearRecord }) {
  const { t, locale, day } = useWords();
  const styles = useStyles();
  const { pupil, absences } = record;
  const level = (code: keyof typeof LEVEL_NAMES | null | undefined): string =>
    code ? t('value.with-letter', { letter: LEVEL_LETTERS[code], meaning: LEVEL_NAMES[code] }) : t('value.empty');
  const facts = (list: readonly (readonly [string, ReactNode])[]) => (
    <dl className={styles.facts}>
      {list.map(([term, said]) => (
        <Fact key={term} term={term}>
          {said ?? t('value.empty')}
        </Fact>
      ))}
    </dl>
  );
  const measure = (field: string, value: string | null): string =>
    value === null ? '–' : valueText(field, value, locale, t);
  const days = (n: number | null): string => (n === null ? t('value.empty') : String(n));
  const awards = [record.awards.yearEnd, record.awards.sudden].filter((one) => one !== null);
  const yesNo = (value: boolean | null): string | null =>
    value === null ? null : t(value ? 'record.yes' : 'record.no');
  return (
    <div className={styles.box}>
      {facts([
        [t('record.birth'), day(pupil.birthDate)],
        [t('record.personal-id'), pupil.personalId],
        [t('record.class'), t('record.class-grade', { class: record.className, grade: String(record.grade) })],
      ])}
      <table className={styles.table}>
        <caption className={styles.caption}>{t('record.subjects')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t('record.subject')}
            </th>
            <th scope="col" className={styles.head}>
              {t('record.level')}
            </th>
            <th scope="col" className={styles.head}>
              {t('record.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {record.subjects.map((one) => (
            <tr key={one.code}>
              <th scope="row" className={styles.cell}>
                {subjectTitle(one.code, locale)}
                {one.remark !== null && <p className={styles.remark}>{one.remark}</p>}
              </th>
              <td className={styles.cell}>{level(one.level)}</td>
              <td className={`${styles.cell} ${styles.score}`}>{one.score ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {TRAIT_GROUPS.map((group) => (
        <div key={group}>
          <p className={styles.group}>{t(`record.group-${group}`)}</p>
          {facts([
            ...TRAITS_OF_GROUP[group]
              .filter((code) => record.traits[code] !== undefined)
              .map((code) => [TRAIT_NAMES[code], level(record.traits[code])] as const),
            [t('record.remark'), record.traitRemarks[group]],
          ])}
        </div>
      ))}
      {facts([
        [t('record.homeroom-remark'), record.homeroomRemark],
        [t('record.result'), record.result && RESULT_NAMES[record.result]],
        [t('record.completed'), yesNo(record.completed)],
        [t('record.promoted'), yesNo(record.promoted)],
        [t('record.awards'), awards.length > 0 ? awards.join('; ') : t('record.none')],
        [
          t('record.absences'),
          t('record.days', { excused: days(absences.excused), unexcused: days(absences.unexcused) }),
        ],
        [
          t('record.health'),
          t('record.height-weight', {
            height: measure('health.height', record.height),
            weight: measure('health.weight', record.weight),
          }),
        ],
      ])}
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.said}>{children}</dd>
    </>
  );
}
