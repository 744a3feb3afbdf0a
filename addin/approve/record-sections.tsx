/** Cần lưu ý first, then the others: nobody stands twice. */
import { makeStyles } from '@fluentui/react-components';
import type { RecordLine } from '../../core/contract/signing.js';
import type { YearRecord } from '../../core/record/year-record.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useWords } from '../words/words.js';
import { RecordItem } from './record-line.js';

const useStyles = makeStyles({
  lists: {
    ...column('24px'),
    outlineStyle: 'none',
    // What has the focus never hides below the bar with the main button.
    '& summary, & input, & button, & textarea': { scrollMarginBottom: '104px' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export interface RecordSectionsProps {
  readonly classId: string;
  readonly records: readonly RecordLine[];
  readonly whole: ReadonlyMap<string, YearRecord>;
  /** Null where it cannot be chosen. */
  readonly isChosen: (line: RecordLine) => boolean | null;
  readonly onChoose: (pupil: string, chosen: boolean) => void;
  readonly canReturn: boolean;
  readonly onReturned: (told: readonly string[], name: string) => void;
}

export function RecordSections(props: RecordSectionsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { classId, records, whole, isChosen, onChoose, canReturn, onReturned } = props;
  const box = useKeptFocus<HTMLDivElement>('box');
  const flagged = records.filter(({ flags }) => flags.length > 0);
  const others = records.filter(({ flags }) => flags.length === 0);
  const list = (lines: readonly RecordLine[]) => (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.pupil}>
          <RecordItem
            classId={classId}
            line={line}
            whole={whole.get(line.pupil) ?? null}
            chosen={isChosen(line)}
            onChoose={(wanted) => onChoose(line.pupil, wanted)}
            canReturn={canReturn}
            onReturned={onReturned}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <div ref={box} tabIndex={-1} className={styles.lists}>
      {flagged.length > 0 && (
        <Section title={t('approve.attention', { n: flagged.length })} lead={t('approve.attention-lead')} raised>
          {list(flagged)}
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t(flagged.length > 0 ? 'approve.rest' : 'approve.all', { n: others.length })} raised>
          {list(others)}
        </Section>
      )}
    </div>
  );
}
