/** One record as its leader sees it: chosen or not, what stands out, whole when opened; sent back from there. */
import { Button, Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordLine as Line } from '../../core/contract/signing.js';
import type { YearRecord } from '../../core/record/year-record.js';
import { DownloadButton } from '../files/download-button.js';
import { allows } from '../../core/record/record-states.js';
import { row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { type LineNote, RecordLine } from '../records/record-line.js';
import { useWords } from '../words/words.js';
import { mayReturn, owedText, STATE_TONES } from './record-words.js';
import { WaiverForm } from './waiver-form.js';
import { ReturnForm, type ReturnMade } from './return-form.js';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', alignItems: 'start' },
  // Lines without a box keep their names below one another.
  none: { width: '32px', '@media (max-width: 240px)': { width: 0 } },
  box: { outlineStyle: 'none' },
  acts: { ...row('8px'), alignItems: 'flex-start' },
});

export interface RecordItemProps {
  readonly classId: string;
  readonly line: Line;
  /** The whole record where it waits for the leader's signature. */
  readonly whole: YearRecord | null;
  /** Null where it cannot be chosen for signing. */
  readonly chosen: boolean | null;
  readonly onChoose: (chosen: boolean) => void;
  readonly onLooked: () => void;
  readonly canReturn: boolean;
  readonly onReturned: (returned: ReturnMade) => void;
  /** Null for who may not let it be released without a personal number. */
  readonly onWaived: (() => void) | null;
}

export function RecordItem(props: RecordItemProps) {
  const { line, whole, chosen, onChoose, onLooked } = props;
  const { t, locale, day } = useWords();
  const styles = useStyles();
  const { late } = line;
  const notes: readonly LineNote[] = [
    ...(late
      ? [
          {
            key: 'late',
            tone: 'warning' as const,
            kind: t('late.name'),
            text: t(`late.${late.kind}`, { day: day(late.day) }),
          },
        ]
      : []),
    ...line.flags.map(({ flag, detail }) => ({
      ...{ key: `${flag} ${detail}`, tone: 'warning' as const, kind: t(`flag.${flag}`), text: detail },
    })),
    ...line.owed.map((owed) => ({
      ...{ key: `${owed.userId ?? ''} ${owed.name}`, tone: 'waiting' as const, text: owedText(owed, locale, t) },
    })),
  ];
  return (
    <div className={styles.line}>
      {chosen === null ? (
        <span className={styles.none} />
      ) : (
        <Checkbox
          checked={chosen}
          aria-label={t('approve.choose', { name: line.name })}
          onChange={(_, { checked }) => onChoose(checked === true)}
        />
      )}
      <RecordLine
        boxed
        line={line}
        tone={STATE_TONES[line.state]}
        said={t(`record-state.${line.state}`)}
        notes={notes}
        whole={whole}
        noPersonalId={line.numberWaived ? t('waiver.stands', line.numberWaived) : t('approve.no-personal-id')}
        onOpen={onLooked}
      >
        <Acts {...props} />
      </RecordLine>
    </div>
  );
}

function Acts({ classId, line, whole, canReturn, onReturned, onWaived }: RecordItemProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [returning, setReturning] = useState(false);
  const [waiving, setWaiving] = useState(false);
  const { numberWaived } = line;
  const box = useKeptFocus<HTMLDivElement>();
  const mayWaive = onWaived !== null && line.personalIdMissing && allows(line.state, 'return');
  const form =
    waiving && onWaived !== null ? (
      <WaiverForm classId={classId} line={line} onBack={() => setWaiving(false)} onWaived={onWaived} />
    ) : returning ? (
      <ReturnForm {...{ classId, line, whole, onReturned }} onBack={() => setReturning(false)} />
    ) : null;
  if (form !== null) {
    return (
      <div ref={box} tabIndex={-1} className={styles.box}>
        {form}
      </div>
    );
  }
  return (
    <div ref={box} tabIndex={-1} className={mergeClasses(styles.acts, styles.box)}>
      {mayWaive && !numberWaived && (
        <Button aria-label={t('waiver.open-of', { name: line.name })} onClick={() => setWaiving(true)}>
          {t('waiver.open')}
        </Button>
      )}
      {canReturn && mayReturn(line) && (
        <Button aria-label={t('approve.return-of', { name: line.name })} onClick={() => setReturning(true)}>
          {t('approve.return')}
        </Button>
      )}
      <DownloadButton
        label={t('approve.print-one')}
        fetchFile={(call) => call('recordPrint', { params: { classId, pupil: line.pupil } })}
      />
    </div>
  );
}
