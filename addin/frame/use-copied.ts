/** Copying the text of a box, said aloud: done, or selected for the keyboard where the computer does not let a page copy. */
import { type RefObject, useRef, useState } from 'react';
import { copyText } from '../device/copy-text.js';
import { useAnnounce } from './announcer.js';

export interface Copied {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** Null before anybody has tried. */
  readonly copied: boolean | null;
  readonly copy: () => void;
}

export function useCopied(words: { readonly done: string; readonly byHand: string }): Copied {
  const announce = useAnnounce();
  const box = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const tried = async (): Promise<void> => {
    const done = box.current !== null && (await copyText(box.current));
    setCopied(done);
    announce(done ? words.done : words.byHand);
  };
  return { box, copied, copy: () => void tried() };
}
