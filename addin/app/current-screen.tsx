/** From where the person is to the screen she sees. */
import type { Me } from '../../core/contract/session.js';
import type { Upload } from '../files/use-upload.js';
import { TasksScreen } from '../tasks/tasks-screen.js';
import { lateScreen } from '../frame/late-screen.js';
import { usePaneSheet } from './pane-sheet.js';
import type { Route } from '../frame/route.js';

const HelpScreen = lateScreen(async () => (await import('../help/help-screen.js')).HelpScreen);
const IncidentsScreen = lateScreen(async () => (await import('../incidents/incidents-screen.js')).IncidentsScreen);
const BankScreen = lateScreen(async () => (await import('../bank/bank-screen.js')).BankScreen);
const UploadScreen = lateScreen(async () => (await import('../files/upload-screen.js')).UploadScreen);
const ImportsScreen = lateScreen(async () => (await import('../imports/imports-screen.js')).ImportsScreen);
const PupilsScreen = lateScreen(async () => (await import('../pupils/pupils-screen.js')).PupilsScreen);
const KitScreen = lateScreen(async () => (await import('../kit/kit-screen.js')).KitScreen);
const ClassesScreen = lateScreen(async () => (await import('../classes/classes-screen.js')).ClassesScreen);
const AccountScreen = lateScreen(async () => (await import('../account/account-screen.js')).AccountScreen);
const PeopleScreen = lateScreen(async () => (await import('../people/people-screen.js')).PeopleScreen);
const SignScreen = lateScreen(async () => (await import('../sign/sign-screen.js')).SignScreen);
const ApproveScreen = lateScreen(async () => (await import('../approve/approve-screen.js')).ApproveScreen);
const SealScreen = lateScreen(async () => (await import('../seal/seal-screen.js')).SealScreen);
const ReadinessScreen = lateScreen(async () => (await import('../readiness/readiness-screen.js')).ReadinessScreen);
const SchoolScreen = lateScreen(async () => (await import('../school/school-screen.js')).SchoolScreen);
const TrailScreen = lateScreen(async () => (await import('../trail/trail-screen.js')).TrailScreen);
const BackupsScreen = lateScreen(async () => (await import('../backups/backups-screen.js')).BackupsScreen);
const ReportsScreen = lateScreen(async () => (await import('../reports/reports-screen.js')).ReportsScreen);
const ProgressScreen = lateScreen(async () => (await import('../progress/progress-screen.js')).ProgressScreen);
const LocksScreen = lateScreen(async () => (await import('../locks/locks-screen.js')).LocksScreen);
const DutiesScreen = lateScreen(async () => (await import('../duties/duties-screen.js')).DutiesScreen);
const ChangesScreen = lateScreen(async () => (await import('../changes/changes-screen.js')).ChangesScreen);
const CertificatesScreen = lateScreen(
  async () => (await import('../certificates/certificates-screen.js')).CertificatesScreen,
);

export interface CurrentScreenProps {
  readonly me: Me;
  readonly route: Route;
  readonly upload: Upload;
  readonly focus: boolean;
}

export function CurrentScreen({ me, route, upload, focus }: CurrentScreenProps) {
  const pane = usePaneSheet();
  if (route === 'sheet' && pane) return <pane.SheetScreen focus={focus} />;
  if (route === 'classes') return <ClassesScreen focus={focus} />;
  if (route === 'bank') return <BankScreen focus={focus} />;
  if (route === 'sign') return <SignScreen focus={focus} />;
  if (route === 'approve') return <ApproveScreen focus={focus} />;
  if (route === 'seal') return <SealScreen focus={focus} />;
  if (route === 'reports') return <ReportsScreen focus={focus} />;
  if (route === 'progress') return <ProgressScreen focus={focus} />;
  if (route === 'locks') return <LocksScreen focus={focus} />;
  if (route === 'trail') return <TrailScreen focus={focus} />;
  if (route === 'backups') return <BackupsScreen focus={focus} />;
  if (route === 'duties') return <DutiesScreen focus={focus} />;
  if (route === 'changes') return <ChangesScreen focus={focus} />;
  if (route === 'certificates') return <CertificatesScreen focus={focus} />;
  if (route === 'readiness') return <ReadinessScreen focus={focus} />;
  if (route === 'school') return <SchoolScreen focus={focus} />;
  if (route === 'people') return <PeopleScreen focus={focus} />;
  if (route === 'account') return <AccountScreen focus={focus} />;
  if (route === 'upload') return <UploadScreen upload={upload} focus={focus} />;
  if (route === 'imports') return <ImportsScreen focus={focus} />;
  if (route === 'pupils') return <PupilsScreen focus={focus} />;
  if (route === 'kit') return <KitScreen focus={focus} />;
  if (route === 'incidents') return <IncidentsScreen focus={focus} />;
  if (route === 'help') return <HelpScreen focus={focus} may={me.can} />;
  return <TasksScreen me={me} focus={focus} />;
}
