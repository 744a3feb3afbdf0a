/** What Article 9 makes of each pupil's values, and what decided it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ResultBody } from '../../core/contract/cells.js';
import { RESULT_NAMES } from '../../core/words/levels.js';
import { MoreList } from '../lists/more-list.js';
import { breaks, column, row } from '../parts/styles.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';

/** So many missing values are named; the others are counted. */
const NAMED = 3;

const useStyles = makeStyles({
  pupil: { ...column('2px'), ...breaks },
  top: { ...row('2px 12px'), justifyContent: 'space-between' },
  result: { fontWeight: tokens.fontWeightSemibold },
  unknown: { color: tokens.colorNeutralForeground2 },
  why: { color: tokens.colorNeutralForeground2 },
});

export interface ResultListProps {
  readonly results: readonly ResultBody[];
  readonly pupils: Readonly<Record<string, string>>;
}

export function ResultList({ results, pupils }: ResultListProps) {
  const { t } = useWords();
  return (
    <MoreList
      items={results}
      keyOf={({ pupil }) => pupil}
      label={t('list.find')}
      textOf={({ pupil, result }) =>
        `${pupils[pupil] ?? pupil} ${result === null ? t('results.unknown') : RESULT_NAMES[result]}`
      }
    >
      {(result) => <PupilResult result={result} name={pupils[result.pupil] ?? result.pupil} />}
    </MoreList>
  );
}

function PupilResult({ result, name }: { readonly result: ResultBody; readonly name: string }) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const inWords = (list: readonly string[]): string => list.map((item) => fieldTitle(item, locale)).join('; ');
  const named = inWords(result.missing.slice(0, NAMED));
  const unnamed = result.missing.length - NAMED;
  return (
    <div className={styles.pupil}>
      <span className={styles.top}>
        <span>{name}</span>
        <span className={result.result === null ? styles.unknown : styles.result}>
          {result.result === null ? t('results.unknown') : RESULT_NAMES[result.result]}
        </span>
      </span>
      {result.because.length > 0 && (
        <span className={styles.why}>{t('results.because', { list: result.because.join('; ') })}</span>
      )}
      {result.missing.length > 0 && (
        <span className={styles.why}>
          {t('results.missing', {
            n: result.missing.length,
            list: unnamed > 0 ? t('results.missing-more', { list: named, n: unnamed }) : named,
          })}
        </span>
      )}
      {result.awards.length > 0 && (
        <span className={styles.why}>{t('results.awards', { list: result.awards.join('; ') })}</span>
      )}
    </div>
  );
}
