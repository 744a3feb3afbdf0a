/** Choose the file by button, keyboard or dropping it anywhere on the page. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { FileButton } from './file-button.js';
import { column, paper } from './styles.js';
import { useLatest } from './use-latest.js';

const useStyles = makeStyles({
  zone: {
    ...column('8px'),
    ...paper,
    alignItems: 'center',
    padding: '24px 16px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    textAlign: 'center',
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  // Fingers do not drop files.
  byMouse: { color: tokens.colorNeutralForeground2, '@media (pointer: coarse)': { display: 'none' } },
  promise: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface FileDropProps {
  /** A file has been chosen already. */
  readonly again: boolean;
  /** As the input's `accept`. */
  readonly accept: string;
  readonly dropText: string;
  readonly label: string;
  /** What becomes of the file. */
  readonly promise: string;
  readonly onFile: (file: File) => void;
}

export function FileDrop({ again, accept, dropText, label, promise, onFile }: FileDropProps) {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const take = useLatest(onFile);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) take.current(file);
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, [take]);
  return (
    <div className={mergeClasses(styles.zone, over && styles.over)}>
      <span className={styles.byMouse}>{dropText}</span>
      <FileButton primary={!again} label={label} accept={accept} onFile={onFile} />
      <p className={styles.promise}>{promise}</p>
    </div>
  );
}
