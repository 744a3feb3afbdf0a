import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { UploadAnswer } from '../../core/contract/sheet.js';
import { useAnnounce } from '../frame/announcer.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { saveFile, workbookBlob } from '../device/save-file.js';

const useStyles = makeStyles({
  box: { ...column('4px'), alignItems: 'flex-start' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface MarkedFileButtonProps {
  readonly file: UploadAnswer['file'];
  readonly hint: string;
  /** Nothing comes before it. */
  readonly primary?: boolean;
}

/** The same file back, with its findings marked. */
export function MarkedFileButton({ file, hint, primary = false }: MarkedFileButtonProps) {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
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
