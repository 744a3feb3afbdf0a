/** One line, always in sight: which school and year, who is signed in, and the way to change that. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Me } from '../../core/contract/session.js';
import { hiddenFromSight } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { LanguageButton } from './language-button.js';
import { SampleBadge } from './sample-note.js';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 20,
    display: 'flex',
    alignItems: 'center',
    gap: '4px 12px',
    minHeight: '48px',
    padding: '4px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
    // At 200 % name and button do not fit beside each other.
    '@media (max-width: 239px)': { flexWrap: 'wrap', position: 'static' },
  },
  brand: { fontWeight: tokens.fontWeightBold, color: tokens.colorBrandForeground1, whiteSpace: 'nowrap' },
  names: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, flexGrow: 1 },
  school: { margin: 0, color: tokens.colorNeutralForeground2, minWidth: 0 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // A long name ends in dots where one line is all there is.
  cut: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  // Enlarged, her own name is read whole; the school's may end in dots.
  whole: { '@media (max-width: 239px)': { whiteSpace: 'normal', overflowWrap: 'anywhere' } },
  who: { fontWeight: tokens.fontWeightSemibold, minWidth: 0, margin: 0 },
  fixed: { flexShrink: 0, whiteSpace: 'nowrap' },
  hidden: hiddenFromSight,
});

export interface HeadProps {
  readonly me: Me;
  /** Room for everything side by side. */
  readonly wide: boolean;
  readonly onChangeUser: () => void;
}

export function Head({ me, wide, onChangeUser }: HeadProps) {
  const { t } = useWords();
  const styles = useStyles();
  const who = (
    <p className={mergeClasses(styles.who, styles.cut, styles.whole)} title={me.name}>
      <span className={styles.hidden}>{t('app.user', { name: me.name })}</span>
      <span aria-hidden="true">{me.name}</span>
    </p>
  );
  const school = (
    <section
      className={mergeClasses(styles.line, !wide && styles.small)}
      aria-label={t('app.school')}
      title={me.school.sample ? t('app.sample') : undefined}
    >
      <p className={mergeClasses(styles.school, styles.cut)}>
        {wide ? `${me.school.name} · ${t('tasks.year', { year: me.schoolYear })}` : me.school.name}
      </p>
      {me.school.sample && <SampleBadge />}
    </section>
  );
  return (
    <header className={styles.bar}>
      {wide ? (
        <>
          <span className={styles.brand}>{t('app.name')}</span>
          {school}
          {who}
        </>
      ) : (
        <div className={styles.names}>
          {who}
          {school}
        </div>
      )}
      <Button className={styles.fixed} size={wide ? 'medium' : 'small'} onClick={onChangeUser}>
        {t('app.change-user')}
      </Button>
      {wide && <LanguageButton />}
    </header>
  );
}
