/** A button that takes a file into the register, with what became of it: unreadable, refused, or taken. */
import { useState } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { useAct } from '../session/use-act.js';
import { FileButton } from '../parts/file-button.js';
import { NoCertificate } from './read-certificates.js';

export interface TakeFileProps {
  readonly label: string;
  /** As the input's `accept`. */
  readonly accept: string;
  readonly unread: { readonly title: string; readonly remedy: string };
  /** Spoken when it was taken. */
  readonly taken: string;
  /** Rejects with NoCertificate for a file that is not what is wanted. */
  readonly take: (file: File) => Promise<void>;
  readonly onTaken: () => void;
}

export function TakeFile({ label, accept, unread, taken, take, onTaken }: TakeFileProps) {
  const announce = useAnnounce();
  const act = useAct();
  const [isUnread, setUnread] = useState(false);
  const bringIn = (file: File): void =>
    void act.run(async () => {
      setUnread(false);
      try {
        await take(file);
      } catch (cause) {
        if (!(cause instanceof NoCertificate)) throw cause;
        setUnread(true);
        return;
      }
      announce(taken);
      onTaken();
    });
  return (
    <>
      {isUnread && (
        <Notice tone="error" title={unread.title}>
          {unread.remedy}
        </Notice>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div>
        <FileButton label={label} accept={accept} onFile={bringIn} />
      </div>
    </>
  );
}
