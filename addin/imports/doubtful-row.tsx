/** A row that a person has to look at: why, and what she says it means. */
import { Field, makeStyles, tokens } from '@fluentui/react-components';
import type { Import, ImportRow } from '../../core/contract/imports.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { breaks, column } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { RowFacts } from './row-facts.js';

const useStyles = makeStyles({
  box: { ...column('6px'), ...breaks },
  why: { margin: 0, color: tokens.colorNeutralForeground1 },
  choice: { maxWidth: '420px' },
});

export interface DoubtfulRowProps {
  readonly row: ImportRow;
  readonly shown: Pick<Import, 'what' | 'people'>;
  readonly importId: string;
  readonly onAnswer: (answer: Import) => void;
}

export function DoubtfulRow({ row, shown: { what, people }, importId, onAnswer }: DoubtfulRowProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const choose = (choice: string): void => {
    if (choice === '') return;
    void act.run(async () => {
      const body = { decisions: [{ at: row.at, choice }] };
      onAnswer(await session.call('decideImport', { params: { importId }, body }));
    });
  };
  const said = (choice: string): string => {
    if (choice === 'skip') return t('imports.choice-skip');
    if (choice === 'new') return t(what === 'pupils' ? 'imports.choice-new-pupils' : 'imports.choice-new');
    const id = choice.slice('as:'.length);
    const who = people[id];
    return who === undefined ? t('imports.choice-as', { code: id }) : t('imports.choice-is', { who });
  };
  const why = (doubt: NonNullable<ImportRow['doubt']>): string =>
    doubt === 'same-name' && (what === 'teachers' || what === 'assignments')
      ? t(`imports.doubt-same-name-${what}`)
      : t(`imports.doubt-${doubt}`);
  return (
    <div className={styles.box}>
      <RowFacts what={what} row={row} />
      {row.doubt && <p className={styles.why}>{why(row.doubt)}</p>}
      <Field className={styles.choice} label={t('imports.choice', { name: row.name })}>
        <ListSelect value={row.decision ?? ''} onChoose={choose}>
          <option value="">{t('imports.choice-none')}</option>
          {row.choices.map((choice) => (
            <option key={choice} value={choice}>
              {said(choice)}
            </option>
          ))}
        </ListSelect>
      </Field>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </div>
  );
}
