/** Choose a file by button, keyboard or dropping; afterwards one line with its name. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type DragEvent, type RefObject, useEffect, useState } from 'react';
import { XLSX } from '../../core/contract/endpoint.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import type { ChosenFile } from './chosen-file.js';

const useStyles = makeStyles({
  zone: {
    ...column('8px'),
    ...paper,
    alignItems: 'center',
    padding: '28px 16px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    textAlign: 'center',
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  // Fingers do not drop files.
  byMouse: { ...column('8px'), color: tokens.colorNeutralForeground2, '@media (pointer: coarse)': { display: 'none' } },
  chosen: { ...row('12px'), ...paper, justifyContent: 'space-between' },
  file: { ...column('2px'), ...breaks },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold },
});

export interface FilePickerProps {
  readonly file: ChosenFile | null;
  readonly onFiles: (files: readonly File[]) => void;
  /** So that other parts of the screen can open the picker. */
  readonly input: RefObject<HTMLInputElement | null>;
  /** The main button of the screen while there is no file. */
  readonly primary: boolean;
}

export function FilePicker({ file, onFiles, input, primary }: FilePickerProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [over, setOver] = useState(false);
  useMissedDrops();

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const dropping = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: drop,
  };

  return (
    <div className={mergeClasses(file ? styles.chosen : styles.zone, over && styles.over)} {...dropping}>
      <input
        ref={input}
        type="file"
        hidden
        accept={`.xlsx,${XLSX}`}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file chosen again after it was mended is a choice, too.
          event.target.value = '';
        }}
      />
      {file ? (
        <div className={styles.file}>
          <span className={styles.label}>{t('upload.file')}</span>
          <span>
            <span className={styles.name}>{file.name}</span>{' '}
            <span className={styles.label}>{t('upload.size', { kb: Math.max(1, Math.round(file.size / 1024)) })}</span>
          </span>
        </div>
      ) : (
        <div className={styles.byMouse}>
          <span>{t('upload.drop')}</span>
          <span>{t('upload.or')}</span>
        </div>
      )}
      <Button
        size={file ? 'medium' : 'large'}
        appearance={primary && !file ? 'primary' : 'secondary'}
        onClick={() => input.current?.click()}
      >
        {t(file ? 'upload.choose-other' : 'upload.choose')}
      </Button>
    </div>
  );
}

/** A file dropped beside the zone must not replace the page. */
function useMissedDrops(): void {
  useEffect(() => {
    const ignore = (event: Event): void => event.preventDefault();
    addEventListener('dragover', ignore);
    addEventListener('drop', ignore);
    return () => {
      removeEventListener('dragover', ignore);
      removeEventListener('drop', ignore);
    };
  }, []);
}
