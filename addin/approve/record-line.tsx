/** One pupil's record: where it stands, what stands out, and behind it everything that would be signed. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordLine } from '../../core/contract/signing.js';
import { RESULT_NAMES } from '../../core/words/levels.js';
import type { YearRecord } from '../../core/record/year-record.js';
import { DownloadButton } from '../files/download-button.js';
import { Disclosure } from '../parts/disclosure.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { mayReturn, owedText, STATE_TONES } from './record-words.js';
import { RecordWhole } from '../records/record-whole.js';
import { ReturnForm } from './return-form.js';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', alignItems: 'start' },
  // Lines without a box keep their names below one another.
  none: { width: '32px', '@media (max-width: 240px)': { width: 0 } },
  label: column('4px'),
  top: { ...row('0 12px'), ...breaks, justifyContent: 'space-between' },
  name: { fontWeight: tokens.fontWeightSemibold },
  state: { display: 'inline-flex', gap: '6px', alignItems: 'center', color: tokens.colorNeutralForeground2 },
  flag: { display: 'flex', gap: '8px', alignItems: 'flex-start', ...breaks },
  kind: { fontWeight: tokens.fontWeightSemibold },
  // In a pane the record needs the width the box and the arrow take above it.
  whole: { ...column('12px'), '@media (max-width: 479px)': { marginLeft: '-60px' } },
  signatures: { ...column('4px'), margin: 0, paddingLeft: '20px' },
  acts: { ...row('8px'), alignItems: 'flex-start' },
});

export interface RecordItemProps {
  readonly classId: string;
  readonly line: RecordLine;
  /** The whole record where it waits for the leader's signature. */
  readonly whole: YearRecord | null;
  /** Null where it cannot be chosen for signing. */
  readonly chosen: boolean | null;
  readonly onChoose: (chosen: boolean) => void;
  readonly onLooked: () => void;
  readonly canReturn: boolean;
  readonly onReturned: (told: readonly string[], name: string) => void;
}

export function RecordItem({
  classId,
  line,
  whole,
  chosen,
  onChoose,
  onLooked,
  canReturn,
  onReturned,
}: RecordItemProps) {
  const { t } = useWords();
  const styles = useStyles();
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
      <Disclosure label={<LineLabel line={line} />} onOpen={onLooked}>
        <Opened
          classId={classId}
          line={line}
          whole={whole}
          canReturn={canReturn && mayReturn(line)}
          onReturned={onReturned}
        />
      </Disclosure>
    </div>
  );
}

function LineLabel({ line }: { readonly line: RecordLine }) {
  const { t, locale } = useWords();
  const styles = useStyles();
  return (
    <span className={styles.label}>
      <span className={styles.top}>
        <span>
          <span className={styles.name}>{line.name}</span>
          {line.result !== null && ` · ${RESULT_NAMES[line.result]}`}
        </span>
        <span className={styles.state}>
          <Sign tone={STATE_TONES[line.state]} /> {t(`record-state.${line.state}`)}
        </span>
      </span>
      {line.flags.map(({ flag, detail }) => (
        <span key={`${flag} ${detail}`} className={styles.flag}>
          <Sign tone="warning" />
          <span>
            <span className={styles.kind}>{t(`flag.${flag}`)}:</span> {detail}
          </span>
        </span>
      ))}
      {line.owed.map((owed) => (
        <span key={`${owed.userId ?? ''} ${owed.name}`} className={styles.flag}>
          <Sign tone="waiting" /> <span>{owedText(owed, locale, t)}</span>
        </span>
      ))}
    </span>
  );
}

type OpenedProps = Pick<RecordItemProps, 'classId' | 'line' | 'whole' | 'canReturn' | 'onReturned'>;

function Opened({ classId, line, whole, canReturn, onReturned }: OpenedProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const [returning, setReturning] = useState(false);
  return (
    <div className={styles.whole}>
      {line.returned && (
        <Notice tone="info" title={t('approve.was-returned', { by: line.returned.by, when: moment(line.returned.at) })}>
          {line.returned.reason}
        </Notice>
      )}
      {line.because.length > 0 && <Muted>{t('results.because', { list: line.because.join('; ') })}</Muted>}
      {whole && <RecordWhole record={whole} />}
      <div>
        <span className={styles.kind}>{t('approve.who-signed')}</span>
        <ul className={styles.signatures}>
          <li>{t('approve.subjects-signed', { n: line.subjectsSigned, all: line.subjectsNeeded })}</li>
          {line.signatures.map(({ slot, name, at }) => (
            <li key={slot}>
              {t(`slot.${slot}`)}: {name}, {moment(at)}
            </li>
          ))}
        </ul>
      </div>
      {line.personalIdMissing && <Notice tone="warning" title={t('approve.no-personal-id')} />}
      {returning ? (
        <ReturnForm
          classId={classId}
          line={line}
          whole={whole}
          onBack={() => setReturning(false)}
          onReturned={onReturned}
        />
      ) : (
        <div className={styles.acts}>
          {canReturn && (
            <Button aria-label={t('approve.return-of', { name: line.name })} onClick={() => setReturning(true)}>
              {t('approve.return')}
            </Button>
          )}
          <DownloadButton
            label={t('approve.print-one')}
            fetchFile={(call) => call('recordPrint', { params: { classId, pupil: line.pupil } })}
          />
        </div>
      )}
    </div>
  );
}
