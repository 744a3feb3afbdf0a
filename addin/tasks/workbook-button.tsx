/**
 * A workbook from the server, where it can be used: opened in Excel from the pane, downloaded by a browser and by an Excel
 * that cannot open one. Which of them is decided here and nowhere else.
 */
import type { Download } from '../api/call-types.js';
import type { Send, SendOptions } from '../api/transport.js';
import { usePane } from '../frame/pane-context.js';
import { DownloadButton } from '../files/download-button.js';
import { Muted } from '../parts/muted.js';
import { useWords } from '../words/words.js';
import { OpenInExcel } from './open-in-excel.js';

export interface WorkbookButtonProps {
  readonly download: string;
  readonly open: string;
  readonly fetchFile: (call: Send, options?: SendOptions) => Promise<Download>;
}

export function WorkbookButton({ download, open, fetchFile }: WorkbookButtonProps) {
  const { t } = useWords();
  const pane = usePane();
  if (!pane) return <DownloadButton label={download} fetchFile={fetchFile} />;
  if (pane.door.canOpenWorkbooks)
    return <OpenInExcel label={open} download={download} door={pane.door} fetchFile={fetchFile} />;
  return (
    <>
      <DownloadButton label={download} fetchFile={fetchFile} />
      <Muted>{t('pane.download-hint', { address: `${location.origin}/` })}</Muted>
    </>
  );
}
