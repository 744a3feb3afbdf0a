/**
 * The same door, watched: work in the sheet counts as activity of the person (the pane itself hears no key of it), and
 * codes of what Excel refused are kept for a diagnosis.
 */
import type { ExcelDoor } from '../excel/door.js';
import { noting } from '../device/recent-faults.js';
import { noteActivity } from '../session/idle.js';

export const watchedDoor = (door: ExcelDoor): ExcelDoor => ({
  canOpenWorkbooks: door.canOpenWorkbooks,
  read: noting((options) => door.read(options)),
  write: noting((cells, hidden, options) => door.write(cells, hidden, options)),
  mark: noting((marks, options) => door.mark(marks, options)),
  shade: noting((cells, notes, options) => door.shade(cells, notes, options)),
  goTo: noting((place) => door.goTo(place)),
  selection: noting(() => door.selection()),
  openWorkbook: noting((base64) => door.openWorkbook(base64)),
  listen: noting((told, selecting) =>
    door.listen((event) => {
      noteActivity();
      told(event);
    }, selecting),
  ),
});
