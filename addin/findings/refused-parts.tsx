import type { UploadPart } from '../../core/contract/sheet.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';
import { sheetTitle } from '../words/sheet-title.js';

/** Whole sheets of a file that are not taken, each with why and what to do. */
export function RefusedParts({
  parts,
}: {
  readonly parts: readonly Pick<UploadPart, 'classId' | 'className' | 'period' | 'refused'>[];
}) {
  const { t } = useWords();
  return parts.map(
    (part) =>
      part.refused && (
        <Notice
          key={`${part.classId} ${part.period}`}
          tone="error"
          title={`${t('part.refused')}: ${sheetTitle(part, t)}. ${part.refused.reason}`}
        >
          {part.refused.remedy}
        </Notice>
      ),
  );
}
