/** What is closed of a sheet, of some or of all: a lock, a word and a sentence each, with the way to ask for an opening. */
import '../words/of-sheets.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { LockOpen16Regular } from '@fluentui/react-icons/svg/lock-open';
import { partsAbout } from '../../core/locks/lock-parts.js';
import { lockMoment, lockSentences } from '../../core/words/lock-words.js';
import { goTo } from '../frame/route.js';
import { Disclosure } from '../parts/disclosure.js';
import { breaks, column, row } from '../parts/styles.js';
import { sheetTitle } from '../words/sheet-title.js';
import { useWords } from '../words/words.js';
import { lockSpeech } from './lock-speech.js';
import type { ToldLocks } from './sheet-locks.js';

const useStyles = makeStyles({
  all: column('8px'),
  box: {
    display: 'flex',
    gap: '8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  closed: { borderLeft: `4px solid ${tokens.colorPaletteBlueBorderActive}` },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorPaletteBlueForeground2 },
  text: { ...column('4px'), ...breaks, flexGrow: 1 },
  title: { fontWeight: tokens.fontWeightSemibold },
  list: { ...column('4px'), margin: 0, paddingLeft: '16px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  acts: row('8px'),
});

/** More sentences than these are folded. */
const SHOWN = 3;
/** What an order to open helps against, signatures it ends among it; the law, and what is released, have other ways. */
const ASKED_FOR = ['window', 'order', 'strict-order', 'signed'];

export interface LockNotesProps {
  readonly sheets: readonly ToldLocks[];
}

export function LockNotes({ sheets }: LockNotesProps) {
  const styles = useStyles();
  if (sheets.length === 0) return null;
  return (
    <div className={styles.all}>
      {sheets.map((sheet) => (
        <SheetNote key={`${sheet.locks.classId} ${sheet.locks.period}`} sheet={sheet} named={sheets.length > 1} />
      ))}
    </div>
  );
}

interface SheetNoteProps {
  readonly sheet: ToldLocks;
  readonly named: boolean;
}

function SheetNote({ sheet: { locks, groups, asks, names }, named }: SheetNoteProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const speech = lockSpeech(words);
  const about = new Set(groups);
  const parts = partsAbout(locks.parts, about);
  const closed = parts.filter(({ open }) => !open);
  const sentences = lockSentences(parts, { groups: about, nameOf: (pupil) => names[pupil] ?? pupil }, speech);
  if (sentences.length === 0) return null;
  const [first, more] = [sentences.slice(0, SHOWN), sentences.slice(SHOWN)];
  const state = closed.length === 0 ? 'none' : closed.length === parts.length ? 'all' : 'some';
  const mayAsk = asks && closed.some(({ by }) => ASKED_FOR.includes(by));
  const title = t(`locks.${state}-closed`);
  const Icon = state === 'none' ? LockOpen16Regular : LockClosed16Regular;
  return (
    <section
      className={state === 'none' ? styles.box : `${styles.box} ${styles.closed}`}
      aria-label={named ? `${t('locks.state')}, ${sheetTitle(locks, t)}` : t('locks.state')}
      data-locks={state}
    >
      <Icon className={styles.icon} aria-hidden="true" />
      <div className={styles.text}>
        <span className={styles.title}>{named ? `${sheetTitle(locks, t)}: ${title}` : title}</span>
        <Sentences sentences={first} />
        {more.length > 0 && (
          <Disclosure label={t('locks.more-parts', { n: more.length })}>
            <Sentences sentences={more} />
          </Disclosure>
        )}
        <span className={styles.quiet}>
          {t('locks.state-at', { when: lockMoment(locks.at, speech) })}
          {closed.length > 0 && ` ${t('locks.shaded')}`}
        </span>
        {mayAsk && (
          <div className={styles.acts}>
            <Button size="small" onClick={() => goTo('locks', ['ask', locks.classId, locks.period])}>
              {t('tasks.ask')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
