/** A button that fetches a file with the rights of the person signed in; what is refused is shown where it was asked for. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Download } from '../api/call-types.js';
import { SignedOut } from '../api/failures.js';
import type { Send } from '../api/transport.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { column } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { saveFile } from '../device/save-file.js';

const useStyles = makeStyles({ box: { ...column('8px'), alignItems: 'flex-start' }, button: { textAlign: 'left' } });

export interface DownloadButtonProps {
  readonly label: string;
  readonly fetchFile: (call: Send) => Promise<Download>;
  /** The main button of its screen. */
  readonly primary?: boolean;
}

export function DownloadButton({ label, fetchFile, primary = false }: DownloadButtonProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const download = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const { name, content } = await fetchFile(session.call);
      const file = name ?? 'Hoc-ba.xlsx';
      saveFile(file, content);
      announce(t('tasks.downloaded', { file }));
    } catch (error) {
      if (!(error instanceof SignedOut)) setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={styles.box}>
      <Button
        className={styles.button}
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={busy}
        onClick={() => void download()}
      >
        {busy ? t('tasks.downloading') : label}
      </Button>
      {failure !== null && <FailureNotice failure={failure} onRetry={() => void download()} />}
    </div>
  );
}
