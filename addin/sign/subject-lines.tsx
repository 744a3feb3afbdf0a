/** The class-subjects a teacher answers for: how many pupils are ready, signed, waiting, ended. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SubjectToSign } from '../../core/contract/signing.js';
import { Sign, type Tone } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { type ClassSubject, keyOf, listTitle } from './class-subject.js';

const useStyles = makeStyles({
  list: { ...column('0'), listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    gap: '12px',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  text: { display: 'flex', gap: '8px', ...breaks, flexGrow: 1 },
  see: { flexShrink: 0, minWidth: '64px', '@media (max-width: 240px)': { minWidth: 0 } },
  words: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  counts: { color: tokens.colorNeutralForeground2 },
});

/** What is most worth knowing of it. */
export function toneOf({ ready, waiting, ended }: SubjectToSign): Tone {
  if (ended > 0) return 'warning';
  if (ready > 0) return 'info';
  return waiting > 0 ? 'waiting' : 'done';
}

export interface SubjectLinesProps {
  readonly subjects: readonly SubjectToSign[];
  readonly onOpen: (subject: ClassSubject) => void;
}

export function SubjectLines({ subjects, onOpen }: SubjectLinesProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {subjects.map((subject) => {
        const title = listTitle(subject, locale, t);
        const counts = (['ready', 'waiting', 'ended', 'signed'] as const).flatMap((kind) =>
          subject[kind] > 0 ? [t(`sign.count.${kind}`, { n: subject[kind] })] : [],
        );
        return (
          <li key={keyOf(subject)} className={styles.line}>
            <span className={styles.text}>
              <Sign tone={toneOf(subject)} />
              <span className={styles.words}>
                <span className={styles.name}>{title}</span>
                <span className={styles.counts}>
                  {subject.signed === subject.pupils && subject.pupils > 0
                    ? t('sign.all-signed', { n: subject.pupils })
                    : counts.join(' · ')}
                </span>
              </span>
            </span>
            <Button
              className={styles.see}
              aria-label={t('sign.see-list', { list: title })}
              onClick={() => onOpen(subject)}
            >
              {t('sign.see')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
