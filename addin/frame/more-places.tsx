/** "Thêm": the places there is no room for, and what else belongs to the frame. Opens on demand, closes by Esc or a choice. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  box: { position: 'relative', display: 'flex', flexGrow: 1, minWidth: 0 },
  button: { border: 'none', backgroundColor: 'transparent', fontFamily: 'inherit', cursor: 'pointer', width: '100%' },
  list: {
    position: 'absolute',
    right: 0,
    zIndex: 30,
    minWidth: '200px',
    maxWidth: 'calc(100vw - 16px)',
    maxHeight: '70vh',
    overflowY: 'auto',
    padding: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
  above: { bottom: '100%', marginBottom: '4px' },
  below: { top: '100%', marginTop: '4px' },
});

export interface MorePlacesProps {
  readonly className: string;
  readonly iconClass: string;
  /** The list opens upwards, from a bar at the bottom. */
  readonly up: boolean;
  readonly children: ReactNode;
}

export function MorePlaces({ className, iconClass, up, children }: MorePlacesProps) {
  const { t } = useWords();
  const styles = useStyles();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const outside = ({ target }: Event): void => {
      if (!box.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open || event.key !== 'Escape') return;
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  return (
    <div ref={box} className={styles.box} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={mergeClasses(className, styles.button)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <MoreHorizontal20Regular className={iconClass} />
        <span>{t('app.more')}</span>
      </button>
      {open && (
        <div
          id={id}
          className={mergeClasses(styles.list, up ? styles.above : styles.below)}
          onClick={() => setOpen(false)}
        >
          {children}
        </div>
      )}
    </div>
  );
}
