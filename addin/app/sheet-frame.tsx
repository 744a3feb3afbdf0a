/** The open workbook around the screens of one person: begun when she signs in, ended when she leaves. */
import { type ReactNode, useEffect, useState } from 'react';
import { SheetProvider } from '../sheet/sheet-context.js';
import { takePendingAct } from './asked-act.js';
import type { PaneSheet } from './pane-sheet.js';
import { appear, isRoute } from '../frame/route.js';

export function SheetFrame({ pane, children }: { readonly pane: PaneSheet; readonly children: ReactNode }) {
  const [sheet] = useState(pane.newSheet);
  useEffect(() => {
    const begun = sheet.start();
    void begun.then(() => {
      // A ribbon button asked for it, once.
      const act = takePendingAct();
      if (act === 'check') void sheet.check();
      if (act === 'push') void sheet.preview();
      if (act === null) void sheet.renewLocks();
    });
    return () => {
      // The next person sees nothing of it; what was typed stays in the workbook.
      sheet.forget();
      void begun.then(sheet.stopListening);
    };
  }, [sheet]);
  useEffect(() => {
    const look = (): void => {
      // As long as nobody has chosen a screen, an open workbook of ours is the one to see.
      if (sheet.get().book.kind === 'ours' && !isRoute(location.hash)) appear('sheet');
    };
    look();
    return sheet.subscribe(look);
  }, [sheet]);
  return <SheetProvider source={sheet}>{children}</SheetProvider>;
}
