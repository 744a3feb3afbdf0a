/** Cần lưu ý first, then the others: nobody stands twice. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { FLAGS, type Flag, type RecordLine } from '../../core/contract/signing.js';
import type { YearRecord } from '../../core/record/year-record.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { LongList } from '../lists/long-list.js';
import { useFinding } from '../lists/use-finding.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useWords } from '../words/words.js';
import { RecordItem } from './record-item.js';
import type { ReturnMade } from './return-form.js';

const useStyles = makeStyles({
  lists: {
    ...column('24px'),
    outlineStyle: 'none',
    // What has the focus never hides below the bar with the main button.
    '& summary, & input, & button, & textarea': { scrollMarginBottom: '104px' },
  },
  group: column('4px'),
  kind: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export interface RecordSectionsProps {
  readonly classId: string;
  readonly records: readonly RecordLine[];
  readonly whole: ReadonlyMap<string, YearRecord>;
  /** Null where it cannot be chosen. */
  readonly isChosen: (line: RecordLine) => boolean | null;
  readonly onChoose: (pupil: string, chosen: boolean) => void;
  /** Somebody opened it. */
  readonly onLooked: (pupil: string) => void;
  readonly canReturn: boolean;
  readonly onReturned: (returned: ReturnMade) => void;
  /** Somebody was let be released without a personal number. */
  readonly onWaived: () => void;
}

export function RecordSections(props: RecordSectionsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { classId, records, whole, isChosen, onChoose, onLooked, canReturn, onReturned, onWaived } = props;
  const box = useKeptFocus<HTMLDivElement>('box');
  const { box: find, found } = useFinding('name', records, ({ name }) => name);
  const flagged = found.filter(({ flags }) => flags.length > 0);
  const others = found.filter(({ flags }) => flags.length === 0);
  const list = (lines: readonly RecordLine[]) => (
    <LongList items={lines} keyOf={({ pupil }) => pupil}>
      {(line) => (
        <RecordItem
          classId={classId}
          line={line}
          whole={whole.get(line.pupil) ?? null}
          chosen={isChosen(line)}
          onChoose={(wanted) => onChoose(line.pupil, wanted)}
          onLooked={() => onLooked(line.pupil)}
          canReturn={canReturn}
          onReturned={onReturned}
          onWaived={line.can?.includes('waive-number') ? onWaived : null}
        />
      )}
    </LongList>
  );
  return (
    <div ref={box} tabIndex={-1} className={styles.lists}>
      {find}
      {flagged.length > 0 && (
        <Section title={t('approve.attention', { n: flagged.length })} lead={t('approve.attention-lead')} raised>
          {byFlag(flagged).map(([flag, lines]) => (
            <div key={flag} className={styles.group}>
              <h3 className={styles.kind}>{t('approve.group', { kind: t(`flag.${flag}`), n: lines.length })}</h3>
              {list(lines)}
            </div>
          ))}
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

/** By the first thing that stands out, in the order of what matters; nobody stands twice. */
const byFlag = (lines: readonly RecordLine[]): readonly (readonly [Flag, readonly RecordLine[]])[] =>
  FLAGS.flatMap((flag) => {
    const own = lines.filter(({ flags }) => flags[0]?.flag === flag);
    return own.length > 0 ? [[flag, own] as const] : [];
  });
