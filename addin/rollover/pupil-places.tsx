/** Pupils with where each goes; one after the other may be sent elsewhere. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RolloverPupil } from '../../core/contract/rollover.js';
import type { Grade } from '../../core/law/law.js';
import { FoundList } from '../lists/found-list.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { PupilChoice } from './pupil-choice.js';
import type { RolloverActs } from './rollover-acts.js';
import { whereWords } from './where.js';

const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { ...row('4px 12px'), justifyContent: 'space-between' },
  who: { ...column('0'), ...breaks, flexGrow: 1, minWidth: '160px' },
});

export interface PupilPlacesProps {
  readonly pupils: readonly RolloverPupil[];
  readonly grade: Grade | null;
  /** Null for who only looks. */
  readonly acts: RolloverActs | null;
}

export function PupilPlaces({ pupils, grade, acts }: PupilPlacesProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <FoundList items={pupils} keyOf={({ pupil }) => pupil} className={styles.list} textOf={({ name }) => name}>
      {(one) => (
        <>
          <div className={styles.line}>
            <div className={styles.who}>
              <span>{`${one.name}, ${day(one.birthDate)}`}</span>
              <span>{whereWords(one, t, acts !== null)}</span>
            </div>
            {acts && one.placed === null && open !== one.pupil && (
              <Button
                size="small"
                aria-label={t('rollover.choose', { name: one.name })}
                onClick={() => setOpen(one.pupil)}
              >
                {t('rollover.choose-short')}
              </Button>
            )}
          </div>
          {acts && open === one.pupil && (
            <PupilChoice pupil={one} grade={grade} acts={acts} onClose={() => setOpen(null)} />
          )}
        </>
      )}
    </FoundList>
  );
}
