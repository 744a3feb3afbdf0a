/** In sight wherever one has scrolled: what was written into the sheet, and the way to take it back. */
import { Button, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { useAnnounce } from '../frame/announcer.js';
import { Sign } from '../parts/sign.js';
import { row } from '../parts/styles.js';
import { useLatest } from '../parts/use-latest.js';
import { useWords } from '../words/words.js';
import type { SheetActs, SheetState } from '../sheet/sheet-state.js';

const useStyles = makeStyles({
  bar: {
    ...row('8px'),
    position: 'sticky',
    bottom: '8px',
    zIndex: 5,
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow8,
  },
  text: { flexGrow: 1 },
});

// The focus never hides behind the bar.
const useRoom = makeStaticStyles({ html: { scrollPaddingBottom: '72px' } });

export interface UndoBarProps {
  readonly state: SheetState;
  readonly acts: Pick<SheetActs, 'undo'>;
}

export function UndoBar({ state, acts }: UndoBarProps) {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const latest = useLatest(state);
  useRoom();
  if (state.undoable === 0) return null;
  const undo = async (): Promise<void> => {
    await acts.undo();
    if (!latest.current.failure) announce(t('sheet.undone'));
  };
  return (
    <div className={styles.bar}>
      <Sign tone="done" />
      <span className={styles.text}>{t('sheet.written', { n: state.undoable })}</span>
      <Button size="small" onClick={() => void undo()}>
        {t('sheet.undo')}
      </Button>
    </div>
  );
}
