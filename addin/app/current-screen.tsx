/** From where the person is to the screen she sees. */
import type { Me } from '../../core/contract/session.js';
import { ApproveScreen } from '../approve/approve-screen.js';
import { BankScreen } from '../bank/bank-screen.js';
import { CertificatesScreen } from '../certificates/certificates-screen.js';
import { UploadScreen } from '../files/upload-screen.js';
import type { Upload } from '../files/use-upload.js';
import { HelpScreen } from '../help/help-screen.js';
import { KitScreen } from '../kit/kit-screen.js';
import { SealScreen } from '../seal/seal-screen.js';
import { SignScreen } from '../sign/sign-screen.js';
import { TasksScreen } from '../tasks/tasks-screen.js';
import { usePane } from './pane-context.js';
import type { Route } from './route.js';

export interface CurrentScreenProps {
  readonly me: Me;
  readonly route: Route;
  readonly upload: Upload;
  readonly focus: boolean;
}

export function CurrentScreen({ me, route, upload, focus }: CurrentScreenProps) {
  const pane = usePane();
  if (route === 'sheet' && pane) return <pane.SheetScreen focus={focus} />;
  if (route === 'bank') return <BankScreen focus={focus} />;
  if (route === 'sign') return <SignScreen focus={focus} />;
  if (route === 'approve') return <ApproveScreen focus={focus} />;
  if (route === 'seal') return <SealScreen focus={focus} />;
  if (route === 'certificates') return <CertificatesScreen focus={focus} />;
  if (route === 'upload') return <UploadScreen upload={upload} focus={focus} />;
  if (route === 'kit') return <KitScreen focus={focus} />;
  if (route === 'help') return <HelpScreen focus={focus} />;
  return <TasksScreen me={me} focus={focus} />;
}
