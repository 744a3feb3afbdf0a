/** Why a file was not opened, and what to do. */
import { Notice } from '../parts/notice.js';
import { useWords, type Words } from '../words/words.js';
import type { Unreadable } from './vendor-file.js';

type Why = Parameters<Words['t']>[0] & `vendor.no-${string}`;
const WHY: Readonly<Partial<Record<Unreadable, Why>>> = {
  'vendor-xls': 'vendor.no-xls',
  'vendor-no-sheet': 'vendor.no-sheet',
  'file-not-workbook': 'vendor.no-workbook',
  'file-encrypted': 'vendor.no-encrypted',
  'too-large': 'vendor.no-large',
  'file-bomb': 'vendor.no-large',
  'file-too-many-sheets': 'vendor.no-large',
  'file-macros': 'vendor.no-linked',
  'file-embedded': 'vendor.no-linked',
  'file-external-links': 'vendor.no-linked',
  'file-data-connections': 'vendor.no-linked',
  'file-linked-pictures': 'vendor.no-linked',
};

export function UnreadableNotice({ why }: { readonly why: Unreadable }) {
  const { t } = useWords();
  const code = WHY[why] ?? 'vendor.no-broken';
  const say = t as (code: string) => string;
  return (
    <Notice tone="error" title={say(code)}>
      {say(`${code}-do`)} {t('vendor.untouched')}
    </Notice>
  );
}
