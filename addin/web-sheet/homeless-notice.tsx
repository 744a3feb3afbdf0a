/** Cells kept from before that the sheet has no place for any more: told, copied, and let go of only by her own hand. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';
import { CopyCells } from './copy-cells.js';
import type { WebSheet } from './open-web-sheet.js';

export function HomelessNotice({ sheet: { homeless, keeper } }: { readonly sheet: WebSheet }) {
  const { t } = useWords();
  const [dropped, setDropped] = useState(false);
  if (homeless.length === 0 || dropped) return null;
  const drop = (): void => {
    keeper.forgetNow(homeless);
    setDropped(true);
  };
  const actions = (
    <>
      <CopyCells label={t('web-sheet.homeless-copy')} cells={homeless} nameOf={(pupil) => pupil} />
      <Button onClick={drop}>{t('web-sheet.homeless-drop')}</Button>
    </>
  );
  return (
    <Notice tone="warning" title={t('web-sheet.homeless', { n: homeless.length })} actions={actions}>
      {t('web-sheet.homeless-why')}
    </Notice>
  );
}
