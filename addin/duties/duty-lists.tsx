/** Where there is no room for a table: a list for each class, a line for each duty. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DutyClass } from '../../core/duties/change-duties.js';
import type { SubjectCode } from '../../core/fields/subjects.js';
import { Disclosure } from '../parts/disclosure.js';
import { Sign } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { CellLines } from './cell-lines.js';
import { dutyName } from './duty-words.js';
import { type DutyCell, type DutyTableModel, isTaught } from './duty-table-model.js';

const useStyles = makeStyles({
  list: { ...column('0'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  top: { display: 'flex', gap: '8px', justifyContent: 'space-between', alignItems: 'flex-start' },
  words: { ...breaks },
  duty: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  label: { display: 'flex', gap: '8px', alignItems: 'center' },
});

export interface DutyListsProps {
  readonly model: DutyTableModel;
  readonly classes: readonly DutyClass[];
  readonly onOpen: ((cell: DutyCell) => void) | null;
  readonly open: { readonly classId: string; readonly subject: SubjectCode | null; readonly form: ReactNode } | null;
}

export function DutyLists({ model, classes, onOpen, open }: DutyListsProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  return (
    <div>
      {classes.map((klass) => {
        const gaps = model.gaps.filter(({ classId }) => classId === klass.id).length;
        return (
          <Disclosure
            key={klass.id}
            label={
              <span className={styles.label}>
                {t('duties.class-name', { class: klass.name })}
                {gaps > 0 && <Sign tone="warning" />}
                {gaps > 0 && t('duties.gaps', { n: gaps })}
              </span>
            }
          >
            <ul className={styles.list}>
              {[null, ...model.subjects.filter((subject) => isTaught(klass, subject))].map((subject) => {
                const cell = model.cellOf(klass, subject);
                const duty = dutyName(subject, words);
                return (
                  <li key={subject ?? ''} className={styles.line}>
                    <div className={styles.top}>
                      <span className={styles.words}>
                        <span className={styles.duty}>{duty}</span>
                        <CellLines cell={cell} model={model} />
                      </span>
                      {onOpen && (
                        <Button
                          aria-label={t('duties.edit-of', { duty, class: klass.name })}
                          onClick={() => onOpen(cell)}
                        >
                          {t('duties.edit')}
                        </Button>
                      )}
                    </div>
                    {open?.classId === klass.id && open.subject === subject && open.form}
                  </li>
                );
              })}
            </ul>
          </Disclosure>
        );
      })}
    </div>
  );
}
