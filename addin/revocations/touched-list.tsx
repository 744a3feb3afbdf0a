/** Released units a revocation fails, each with what replaces it and the way there. */
import { Link, makeStyles } from '@fluentui/react-components';
import type { TouchedUnit } from '../../core/contract/revocations.js';
import { hashOf } from '../frame/route.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ line: { ...column('2px'), ...breaks }, ways: row('12px') });

export interface TouchedListProps {
  readonly units: readonly TouchedUnit[];
  /** With the ways to replace them: once the order was carried out. */
  readonly ways: boolean;
}

export function TouchedList({ units, ways }: TouchedListProps) {
  const { t } = useWords();
  const styles = useStyles();
  const recalls = units.some(({ replacement }) => replacement === 'recall');
  const seals = units.some(({ replacement }) => replacement === 'seal-again');
  return (
    <>
      <MoreList
        items={units}
        keyOf={({ unit }) => String(unit)}
        textOf={({ name, className, schoolYear }) => `${name} ${className} ${schoolYear}`}
      >
        {({ name, className, schoolYear, replacement }) => (
          <div className={styles.line}>
            <span>{t('revocations.unit', { name, class: className, year: schoolYear })}</span>
            <Muted>{t(`revocations.${replacement}`)}</Muted>
          </div>
        )}
      </MoreList>
      {ways && (
        <div className={styles.ways}>
          {recalls && <Link href={hashOf('reports')}>{t('revocations.open-recall')}</Link>}
          {seals && <Link href={hashOf('seal')}>{t('revocations.open-seal')}</Link>}
        </div>
      )}
    </>
  );
}
