/** The cells a sheet empties, by name and column, so that nobody deletes what she did not mean to (decision 4). */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { UploadPart } from '../../core/contract/sheet.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { type CellLinks, CellName } from './cell-name.js';
import { sheetTitle } from '../words/sheet-title.js';

/** More than this many are folded away until they are asked for. */
const SHOWN = 10;

const useStyles = makeStyles({
  list: { ...column('4px'), ...breaks, margin: 0, paddingInlineStart: '20px' },
  all: { alignSelf: 'flex-start' },
});

export interface DeletedListProps {
  readonly part: Pick<UploadPart, 'className' | 'period' | 'deleted'>;
  readonly pupils: Readonly<Record<string, string>>;
  /** In Excel: the cells are open. */
  readonly links?: CellLinks | undefined;
}

export function DeletedList({ part, pupils, links }: DeletedListProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { deleted } = part;
  if (deleted.length === 0) return null;
  return (
    <>
      <ul className={styles.list} aria-label={t('preview.deleted-list', { sheet: sheetTitle(part, t) })}>
        {(all ? deleted : deleted.slice(0, SHOWN)).map(({ pupil, field }) => (
          <li key={`${pupil} ${field}`}>
            <CellName pupil={pupil} field={field} pupils={pupils} links={links} />
          </li>
        ))}
      </ul>
      {!all && deleted.length > SHOWN && (
        <Button className={styles.all} onClick={() => setAll(true)}>
          {t('preview.deleted-all', { n: deleted.length })}
        </Button>
      )}
    </>
  );
}
