/** Bản đồ tiến độ: classes down, groups across, one sheet at a time; a cell pressed says who owes what. */
import { makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { isSheetPeriod } from '../../core/codes/periods.js';
import type { HeatCell, HeatMap, HeatRow } from '../../core/contract/heat-map.js';
import { stagesOf } from '../../core/record/group-counts.js';
import { Loading } from '../frame/loading.js';
import { useChosen } from '../frame/use-chosen.js';
import { useFinding } from '../lists/use-finding.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { ChecksSection } from './checks-section.js';
import { closesText } from './closes-text.js';
import { HeatTable } from './heat-table.js';
import { OwedPanel } from './owed-panel.js';
import { SheetChoice } from './sheet-choice.js';

const useStyles = makeStyles({ all: column('12px') });

/** A cell of the map, or a whole row of it. */
export interface Pressed {
  readonly row: HeatRow;
  readonly cell: HeatCell | null;
}

export function MapView() {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const [year] = useChosen('year');
  const [period] = useChosen('period');
  const query = { ...(year !== '' && { year }), ...(isSheetPeriod(period) && { period }) };
  const { state, again } = useAnswer('heatMap', { query });
  const map = state.kind === 'ready' ? state.answer : null;
  const closes = closesText(map?.rows ?? [], words);
  return (
    <div className={styles.all}>
      <Muted>{t('heat.lead')}</Muted>
      <SheetChoice answer={map} />
      {closes !== null && <Muted>{closes}</Muted>}
      {state.kind === 'loading' && <Loading text={t('heat.loading')} rows={8} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {map && map.rows.length === 0 && <Notice tone="info" title={t('heat.none')} />}
      {map && map.rows.length > 0 && <Map key={`${map.schoolYear} ${map.period}`} map={map} />}
    </div>
  );
}

function Map({ map }: { readonly map: HeatMap }) {
  const { t } = useWords();
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const { box, found } = useFinding('class', map.rows, ({ className }) => className, t('list.find-class'));
  const cells = map.rows.flatMap((one) => one.cells);
  const press = (one: Pressed): void => {
    opener.current = document.activeElement as HTMLElement | null;
    setPressed(one);
  };
  const close = (): void => {
    setPressed(null);
    opener.current?.focus();
  };
  return (
    <>
      <Muted>{t('heat.sum', { classes: map.rows.length, cells: cells.length, ...stagesOf(cells) })}</Muted>
      {box}
      {pressed && <OwedPanel key={keyOf(pressed)} map={map} pressed={pressed} onClose={close} />}
      <HeatTable rows={found} period={map.period} onPress={press} />
      <ChecksSection map={map} shown={found} />
    </>
  );
}

const keyOf = ({ row: { classId, grade }, cell }: Pressed): string => [classId, grade, cell?.sheet, cell?.group].join();
