/** Lớp. What is filled in in the browser is no burden of what is read, nor the other way round: each comes by itself. */
import { isPeriod } from '../../core/codes/periods.js';
import { RECORD_SHEET } from '../../core/law/record-sheet.js';
import { lateScreen } from '../frame/late-screen.js';
import { usePlace } from '../frame/route.js';

const ClassRooms = lateScreen(async () => (await import('./class-rooms.js')).ClassRooms);
const WebSheetScreen = lateScreen(async () => (await import('../web-sheet/web-sheet-screen.js')).WebSheetScreen);

/** `#/classes/4a/enter?period=term-1` is 4A’s sheet to be filled in in the browser. */
const ENTER = 'enter';

export function ClassesScreen({ focus }: { readonly focus: boolean }) {
  const { way, chosen } = usePlace();
  const [classId, what] = way;
  if (classId === undefined || what !== ENTER) return <ClassRooms focus={focus} />;
  const wanted = chosen.period ?? '';
  return <WebSheetScreen classId={classId} period={isPeriod(wanted) ? wanted : RECORD_SHEET} focus={focus} />;
}
