import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { UploadAnswer } from '../../core/contract/sheet.js';
import { useAnnounce } from '../frame/announcer.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { saveFile, workbookBlob } from '../device/save-file.js';

const useStyles = makeStyles({
  box: { ...column('4px'), alignItems: 'flex-start' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface MarkedFileButtonProps {
  readonly answer: Pick<UploadAnswer, 'file' | 'noFile'>;
  readonly hint: string;
  /** Nothing comes before it. */
  readonly primary?: boolean;
}

/** The same file back, with its findings marked, or why not and what to do. */
export function MarkedFileButton({ answer: { file, noFile }, hint, primary = false }: MarkedFileButtonProps) {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  if (!file)
    return (
      <Notice tone="warning" title={noFile?.reason ?? ''}>
        {noFile?.remedy}
      </Notice>
    );
  return (
    <div className={styles.box}>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        onClick={() => {
          saveFile(file.name, workbookBlob(file.base64));
          announce(t('tasks.downloaded', { file: file.name }));
        }}
      >
        {t('upload.marked')}
      </Button>
      <span className={styles.hint}>{hint}</span>
    </div>
  );
}
