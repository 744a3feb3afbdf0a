/** How full the workbook is, where the next gap is, and what was not sent yet. */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useAnnounce } from '../frame/announcer.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { useLatest } from '../parts/use-latest.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import type { Book, SheetActs, SheetState } from '../sheet/sheet-state.js';

const useStyles = makeStyles({
  box: { ...column('8px'), ...paper },
  line: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  text: { ...column('2px'), ...breaks },
  counts: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  acts: row('8px'),
});

export interface FullnessProps {
  readonly book: Extract<Book, { readonly kind: 'ours' }>;
  readonly state: SheetState;
  readonly acts: Pick<SheetActs, 'nextMissing'>;
  /** Filling in is what comes next. */
  readonly primary: boolean;
}

export function Fullness({ book, state, acts, primary }: FullnessProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const latest = useLatest(state);
  const { cells, filled, missing, unsent } = book;
  if (cells === 0) {
    return (
      <div className={styles.box}>
        <div className={styles.line}>
          <Sign tone="info" /> <span className={styles.text}>{t('sheet.read-only')}</span>
        </div>
      </div>
    );
  }
  const counts = t('tasks.filled', { filled, cells });
  const pupils = new Set(missing.map(({ pupil }) => pupil)).size;

  const goToNext = async (): Promise<void> => {
    await acts.nextMissing();
    const { failure, selected } = latest.current;
    const [cell] = selected;
    if (failure || !cell) return;
    announce(t('sheet.at', { pupil: cell.name, field: fieldTitle(cell.field, locale), cell: cell.cell }));
  };

  return (
    <div className={styles.box}>
      <ProgressBar
        aria-label={counts}
        value={filled / cells}
        color={missing.length === 0 ? 'success' : 'brand'}
        thickness="large"
      />
      <div className={styles.line}>
        {missing.length === 0 && <Sign tone="done" />}
        <span className={styles.text}>
          <span className={styles.counts}>{counts}</span>
          <span>{missing.length === 0 ? t('sheet.full') : t('sheet.missing', { n: missing.length, pupils })}</span>
        </span>
      </div>
      <div className={styles.line}>
        <Sign tone={unsent > 0 ? 'waiting' : 'done'} />
        <span className={styles.text}>
          <span>{unsent > 0 ? t('sheet.unsent', { n: unsent }) : t('sheet.all-sent')}</span>
          {unsent > 0 && <span className={styles.quiet}>{t('sheet.unsent-hint')}</span>}
        </span>
      </div>
      {missing.length > 0 && (
        <div className={styles.acts}>
          <Button appearance={primary ? 'primary' : 'secondary'} onClick={() => void goToNext()}>
            {t('sheet.next-missing')}
          </Button>
        </div>
      )}
    </div>
  );
}
