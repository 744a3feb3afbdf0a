/** One pupil's record in a list, closed and opened: the same for whoever signs it and for whoever approves it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RecordLine as Line } from '../../core/contract/signing.js';
import type { YearRecord } from '../../core/record/year-record.js';
import { RESULT_NAMES } from '../../core/words/levels.js';
import { Disclosure } from '../parts/disclosure.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Sign, type Tone } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { RecordWhole } from './record-whole.js';

const useStyles = makeStyles({
  label: { display: 'flex', gap: '8px', ...breaks },
  words: { ...column('2px'), ...breaks, flexGrow: 1 },
  top: { ...row('2px 12px'), justifyContent: 'space-between' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  note: { display: 'flex', gap: '8px', alignItems: 'flex-start', ...breaks },
  opened: column('12px'),
  // In a pane the record needs the width the box and the arrow take beside it.
  boxed: { '@media (max-width: 479px)': { marginLeft: '-60px' } },
  signatures: { ...column('4px'), margin: 0, paddingLeft: '20px' },
});

/** Something said of a record before it is opened. */
export interface LineNote {
  readonly key: string;
  readonly tone: Tone;
  /** What kind of thing it is, before what is said. */
  readonly kind?: string;
  readonly text: string;
}

export interface RecordLineProps {
  readonly line: Line;
  readonly tone: Tone;
  /** Where it stands, in words. */
  readonly said: string;
  readonly notes?: readonly LineNote[];
  /** Its values, where it can be signed: the very ones whose digest is signed. */
  readonly whole: YearRecord | null;
  /** What it means here that the pupil has no personal number. */
  readonly noPersonalId: string;
  /** A box to choose it stands before it. */
  readonly boxed?: boolean;
  readonly onOpen?: () => void;
  /** Opened: what only this screen says of it. */
  readonly about?: ReactNode;
  /** Opened, at the end: what can be done with it. */
  readonly children?: ReactNode;
}

export function RecordLine(props: RecordLineProps) {
  const { line, tone, said, notes = [], whole, noPersonalId, boxed = false, onOpen, about, children } = props;
  const { t, moment } = useWords();
  const styles = useStyles();
  const label = (
    <span className={styles.label}>
      <Sign tone={tone} />
      <span className={styles.words}>
        <span className={styles.top}>
          <span className={styles.strong}>{line.name}</span>
          <span className={line.result === null ? styles.quiet : undefined}>
            {line.result === null ? t('results.unknown') : RESULT_NAMES[line.result]}
          </span>
        </span>
        <span className={styles.quiet}>{said}</span>
        {notes.map(({ key, tone: of, kind, text }) => (
          <span key={key} className={styles.note}>
            <Sign tone={of} />
            <span>
              {kind !== undefined && <span className={styles.strong}>{kind}:</span>} {text}
            </span>
          </span>
        ))}
      </span>
    </span>
  );
  return (
    <Disclosure label={label} {...(onOpen && { onOpen })}>
      <div className={boxed ? `${styles.opened} ${styles.boxed}` : styles.opened}>
        {line.returned && (
          <Notice
            tone="info"
            title={t('approve.was-returned', { by: line.returned.by, when: moment(line.returned.at) })}
          >
            {line.returned.reason}
          </Notice>
        )}
        {about}
        {line.because.length > 0 && <Muted>{t('results.because', { list: line.because.join('; ') })}</Muted>}
        {whole && <RecordWhole record={whole} />}
        <div>
          <span className={styles.strong}>{t('approve.who-signed')}</span>
          <ul className={styles.signatures}>
            <li>{t('approve.subjects-signed', { n: line.subjectsSigned, all: line.subjectsNeeded })}</li>
            {line.signatures.map(({ slot, name, at }) => (
              <li key={slot}>
                {t(`slot.${slot}`)}: {name}, {moment(at)}
              </li>
            ))}
          </ul>
        </div>
        {line.personalIdMissing && <Notice tone="warning" title={noPersonalId} />}
        {children}
      </div>
    </Disclosure>
  );
}
