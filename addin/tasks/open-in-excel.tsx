/** Fetch a workbook and have Excel open it in a window of its own; what comes next is said, for the pane is not there yet. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { SignedOut, Stopped } from '../api/failures.js';
import { useAnnounce } from '../frame/announcer.js';
import type { ExcelDoor } from '../excel/door.js';
import { DownloadButton } from '../files/download-button.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import { Working } from '../frame/working.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { blobToBase64 } from '../device/blob-to-base64.js';
import type { WorkbookButtonProps } from './workbook-button.js';

const useStyles = makeStyles({
  box: { ...column('8px'), alignItems: 'stretch', width: '100%' },
  button: { alignSelf: 'flex-start', textAlign: 'left' },
});

type State =
  | { readonly kind: 'idle' | 'fetching' | 'opening' | 'opened' | 'stopped' }
  | { readonly kind: 'failed'; readonly failure: unknown };

export interface OpenInExcelProps {
  readonly label: string;
  readonly download: string;
  readonly door: ExcelDoor;
  readonly fetchFile: WorkbookButtonProps['fetchFile'];
}

export function OpenInExcel({ label, download, door, fetchFile }: OpenInExcelProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const busy = state.kind === 'fetching' || state.kind === 'opening';
  useEffect(() => () => running.current?.abort(), []);

  const open = async (): Promise<void> => {
    if (busy) return;
    const stop = new AbortController();
    running.current = stop;
    const { signal } = stop;
    setState({ kind: 'fetching' });
    try {
      const { content } = await fetchFile(session.call, { signal });
      const base64 = await blobToBase64(content);
      if (signal.aborted) throw new Stopped();
      setState({ kind: 'opening' });
      await door.openWorkbook(base64);
      setState({ kind: 'opened' });
      announce(`${t('pane.opened')} ${t('pane.opened-next')}`);
    } catch (failure) {
      if (failure instanceof Stopped) {
        setState({ kind: 'stopped' });
        announce(t('pane.open-stopped'));
      } else setState(failure instanceof SignedOut ? { kind: 'idle' } : { kind: 'failed', failure });
    }
  };

  return (
    <div className={styles.box}>
      <Button className={styles.button} disabledFocusable={busy} onClick={() => void open()}>
        {label}
      </Button>
      {state.kind === 'fetching' && <Working text={t('pane.fetching')} onStop={() => running.current?.abort()} />}
      {state.kind === 'opening' && <Working text={t('pane.opening')} />}
      {state.kind === 'opened' && (
        <Notice tone="done" title={t('pane.opened')}>
          {t('pane.opened-next')}
        </Notice>
      )}
      {state.kind === 'stopped' && <Notice tone="info" title={t('pane.open-stopped')} />}
      {state.kind === 'failed' && (
        <>
          <FailureNotice failure={state.failure} onRetry={() => void open()} />
          {/* What Excel would not open may still be opened by hand. */}
          <DownloadButton label={download} fetchFile={fetchFile} />
        </>
      )}
    </div>
  );
}
