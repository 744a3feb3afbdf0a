/** The places of the frame: their names and icons, and which of them stand in sight where there is room for few. */
import type { FluentIcon } from '@fluentui/react-icons';
import { AppsAddIn20Regular } from '@fluentui/react-icons/svg/apps-add-in';
import { ArrowUpload20Regular } from '@fluentui/react-icons/svg/arrow-upload';
import { Certificate20Regular } from '@fluentui/react-icons/svg/certificate';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClipboardCheckmark20Regular } from '@fluentui/react-icons/svg/clipboard-checkmark';
import { ClipboardError20Regular } from '@fluentui/react-icons/svg/clipboard-error';
import { Comment20Regular } from '@fluentui/react-icons/svg/comment';
import { DataBarHorizontal20Regular } from '@fluentui/react-icons/svg/data-bar-horizontal';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Person20Regular } from '@fluentui/react-icons/svg/person';
import { PersonFeedback20Regular } from '@fluentui/react-icons/svg/person-feedback';
import { PeopleSettings20Regular } from '@fluentui/react-icons/svg/people-settings';
import { PeopleList20Regular } from '@fluentui/react-icons/svg/people-list';
import { PeopleTeam20Regular } from '@fluentui/react-icons/svg/people-team';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { Ribbon20Regular } from '@fluentui/react-icons/svg/ribbon';
import { Signature20Regular } from '@fluentui/react-icons/svg/signature';
import { Table20Regular } from '@fluentui/react-icons/svg/table';
import { TaskListLtr20Regular } from '@fluentui/react-icons/svg/task-list-ltr';
import type { UiCode } from '../../core/words/vi/ui.js';
import type { Route } from './route.js';

interface PlaceLook {
  readonly name: UiCode;
  readonly Icon: FluentIcon;
}

export const PLACES: Readonly<Record<Route, PlaceLook>> = {
  tasks: { name: 'tasks.title', Icon: TaskListLtr20Regular },
  sheet: { name: 'pane.sheet', Icon: Table20Regular },
  classes: { name: 'classes.title', Icon: PeopleTeam20Regular },
  sign: { name: 'sign.title', Icon: Signature20Regular },
  approve: { name: 'approve.title', Icon: CheckmarkCircle20Regular },
  seal: { name: 'seal.title', Icon: Ribbon20Regular },
  certificates: { name: 'certificates.title', Icon: Certificate20Regular },
  // No teacher has it, and who has it signs elsewhere.
  reports: { name: 'reports.title', Icon: Signature20Regular },
  progress: { name: 'progress.title', Icon: DataBarHorizontal20Regular },
  locks: { name: 'locks.title', Icon: LockClosed20Regular },
  duties: { name: 'duties.title', Icon: PeopleList20Regular },
  changes: { name: 'changes.title', Icon: ClipboardCheckmark20Regular },
  bank: { name: 'pane.bank', Icon: Comment20Regular },
  upload: { name: 'upload.title', Icon: ArrowUpload20Regular },
  pupils: { name: 'pupils.title', Icon: PeopleList20Regular },
  // Who imports lists sends no class sheets: she has one place with this picture.
  imports: { name: 'imports.title', Icon: ArrowUpload20Regular },
  // Its seal stands there too; only the clerk has both places.
  school: { name: 'app.school', Icon: Ribbon20Regular },
  readiness: { name: 'readiness.title', Icon: ClipboardError20Regular },
  kit: { name: 'kit.title', Icon: AppsAddIn20Regular },
  people: { name: 'people.title', Icon: PeopleSettings20Regular },
  // Who keeps backups has no sheet of her own in Excel.
  backups: { name: 'backups.title', Icon: Table20Regular },
  trail: { name: 'trail.title', Icon: ClipboardCheckmark20Regular },
  account: { name: 'account.title', Icon: Person20Regular },
  incidents: { name: 'help.report', Icon: PersonFeedback20Regular },
  help: { name: 'help.title', Icon: QuestionCircle20Regular },
};

/** What is gone to most, most of all first; the others are under "Thêm". */
const FIRST: readonly Route[] = ['tasks', 'sheet', 'upload', 'sign', 'approve', 'seal', 'bank', 'classes'];

/** Split for a bar with room for so many names besides "Thêm"; the order of the bar is the order of the rail. */
export function inSight(routes: readonly Route[], room: number): { readonly shown: Route[]; readonly more: Route[] } {
  if (routes.length <= room + 1) return { shown: [...routes], more: [] };
  const ranked = [...routes].sort((a, b) => rank(a) - rank(b));
  const first = new Set(ranked.slice(0, room));
  return { shown: routes.filter((route) => first.has(route)), more: routes.filter((route) => !first.has(route)) };
}

const rank = (route: Route): number => {
  const at = FIRST.indexOf(route);
  return at === -1 ? FIRST.length : at;
};
