/** Something is being fetched for the screen: its shape at once, words once it takes long. */
import { useEffect, useState } from 'react';
import { Muted } from '../parts/muted.js';
import { Skeleton } from '../parts/skeleton.js';
import { useAnnounce } from './announcer.js';

const PATIENCE = 1_000;

export function Loading({ text, rows }: { readonly text: string; readonly rows?: number }) {
  const announce = useAnnounce();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (long) announce(text);
  }, [long, text, announce]);
  return (
    <>
      <Skeleton {...(rows !== undefined && { rows })} />
      {long && <Muted>{text}</Muted>}
    </>
  );
}
