/** The pane of one workbook: the real one, in a frame that the host makes and loads. */
import { useEffect, useRef } from 'react';
import type { Book, Trial } from './store.js';

export interface PaneFrameProps {
  readonly trial: Trial;
  readonly book: Book;
  readonly shown: boolean;
}

export function PaneFrame({ trial, book, shown }: PaneFrameProps) {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = document.createElement('iframe');
    frame.title = `${trial.words.pane}: ${trial.titleOf(book)}`;
    room.current!.append(frame);
    trial.connect(book, frame);
    return () => trial.disconnect(book);
  }, [trial, book]);
  return <div className="pane" ref={room} hidden={!shown} />;
}
