/** The cells a sheet empties, by name and column, so that nobody deletes what she did not mean to (decision 4). */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { UploadPart } from '../../core/contract/sheet.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { type CellLinks, CellName } from './cell-name.js';
import { sheetTitle } from '../words/sheet-title.js';
import { FoundList } from '../lists/found-list.js';
import { fieldTitle } from '../words/field-name.js';

/** More than this many are folded away until they are asked for. */
const SHOWN = 10;

const useStyles = makeStyles({
  list: { ...column('4px'), ...breaks, listStyleType: 'disc', paddingInlineStart: '20px' },
  all: { alignSelf: 'flex-start' },
});

export interface DeletedListProps {
  readonly part: Pick<UploadPart, 'className' | 'period' | 'deleted'>;
  readonly pupils: Readonly<Record<string, string>>;
  /** In Excel: the cells are open. */
  readonly links?: CellLinks | undefined;
}

export function DeletedList({ part, pupils, links }: DeletedListProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { deleted } = part;
  if (deleted.length === 0) return null;
  return (
    <>
      <FoundList
        items={all ? deleted : deleted.slice(0, SHOWN)}
        keyOf={({ pupil, field }) => `${pupil} ${field}`}
        className={styles.list}
        name={t('preview.deleted-list', { sheet: sheetTitle(part, t) })}
        textOf={({ pupil, field }) => `${pupils[pupil] ?? pupil} ${fieldTitle(field, locale)}`}
        label={t('list.find-line')}
      >
        {({ pupil, field }) => <CellName pupil={pupil} field={field} pupils={pupils} links={links} />}
      </FoundList>
      {!all && deleted.length > SHOWN && (
        <Button className={styles.all} onClick={() => setAll(true)}>
          {t('preview.deleted-all', { n: deleted.length })}
        </Button>
      )}
    </>
  );
}
