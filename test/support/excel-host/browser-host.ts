/**
 * The Chromium door: this page is Excel, the frame in it is the task pane with the genuine, unmodified office.js. They
 * speak the protocol of Excel on the web. Runs in a page of its own https origin; its host name must be the pane's.
 */
import type { ExcelHost } from './host.js';
import type { EventEntry, LinkAnswer, PaneLink } from './pane-link.js';
import { requirementSets } from './requirement-sets.js';
import { DISPATCH, type Envelope, NOTICE, answerTo, eventFor, noticeTo, readEnvelope } from './xdm.js';

export interface PaneOptions {
  /** The page of the task pane, query and fragment included. */
  readonly paneUrl: string;
  /** Language of Excel's menus. */
  readonly language?: string;
  /** Where Excel writes how the pane reaches it; Excel on the web writes both. */
  readonly xdmIn?: 'fragment and name' | 'name';
  /** The keyboard's focus leaves the pane (Tab past its end, Escape, F2); by default the page around it takes it. */
  readonly onLeave?: (how: 'forwards' | 'backwards' | 'escape') => void;
}

export interface PaneConnection {
  /** As a click on another ribbon button: the pane's page loads anew. */
  open(paneUrl: string): void;
  /** The focus comes in by the keyboard. */
  enter(backwards?: boolean): void;
  /** The user closes the pane. */
  close(): void;
}

const APP_NAME_EXCEL_WEB = 16;
const READ_AND_WRITE = 1;
/** The library makes a GeneralException of it. */
const INTERNAL_ERROR = 5001;

export function connectPane(frame: HTMLIFrameElement, host: ExcelHost, options: PaneOptions): PaneConnection {
  return new Connection(frame, host, options);
}

class Connection implements PaneConnection {
  private readonly conversation = `_xdm_hocba_${crypto.randomUUID()}`;
  private readonly id = crypto.randomUUID();
  private readonly language: string;
  private paneOrigin = '';
  private link: PaneLink | null = null;
  /** Who registered for the rich API's messages. */
  private events: Envelope | null = null;
  private notices = 0;
  private readonly listen = (event: MessageEvent): void => this.receive(event);

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly host: ExcelHost,
    private readonly options: PaneOptions,
  ) {
    this.language = options.language ?? 'vi-VN';
    window.addEventListener('message', this.listen);
    this.open(options.paneUrl);
  }

  open(paneUrl: string): void {
    const hostInfo = ['Excel', 'Web', '16.01', this.language, this.id, '', 'disableLogging', '0'].join('$');
    const xdmInfo = `${this.conversation}|${this.id}|${location.origin}`;
    const url = new URL(paneUrl, location.href);
    this.paneOrigin = url.origin;
    url.searchParams.set('_host_Info', hostInfo);
    if (this.options.xdmIn !== 'name') url.hash += `&_xdm_Info=${xdmInfo}`;
    const name = {
      baseFrameName: this.conversation,
      hostInfo: hostInfo.replaceAll('$', '|'),
      xdmInfo,
      serializerVersion: '1',
      flights: '[]',
    };
    // A frame keeps the name it was put into the page with.
    const { parentElement, nextSibling } = this.frame;
    this.frame.remove();
    this.frame.name = JSON.stringify(name);
    this.frame.src = url.href;
    parentElement?.insertBefore(this.frame, nextSibling);
  }

  enter(backwards = false): void {
    const data = [backwards ? NOTICE.tabInBackwards : NOTICE.tabIn];
    this.frame.contentWindow?.postMessage(
      noticeTo(this.conversation, ++this.notices, location.origin, data),
      this.paneOrigin,
    );
  }

  close(): void {
    window.removeEventListener('message', this.listen);
    this.link?.close();
    this.frame.remove();
  }

  private send(text: string): void {
    this.frame.contentWindow?.postMessage(text, this.paneOrigin);
  }

  private receive({ source, origin, data }: MessageEvent): void {
    if (source !== this.frame.contentWindow || origin !== this.paneOrigin) return;
    const request = readEnvelope(data, this.conversation);
    if (!request) return;
    if (request._actionName === 'ContextActivationManager_getAppContextAsync') this.begin(request);
    else if (request._actionName === 'ContextActivationManager_notifyHost') this.notified(request._data);
    else if (request._actionType === 1 || request._actionType === 2) this.register(request);
    else if (request._actionName === 'executeMethod') void this.execute(request);
    else throw new Error(`test host: ${request._actionName} of the page is not implemented`);
  }

  /** The page loaded, for the first time or again: what an earlier one asked for is forgotten. */
  private begin(request: Envelope): void {
    this.link?.close();
    this.events = null;
    this.link = this.host.connect((entry) => this.tell(entry));
    this.send(
      answerTo(request, {
        _id: this.id,
        _appName: APP_NAME_EXCEL_WEB,
        _appVersion: '16.01',
        _appUILocale: this.language,
        _dataLocale: this.language,
        _docUrl: `${location.origin}/bang-lop.xlsx`,
        _clientMode: READ_AND_WRITE,
        _settings: [...this.host.settings],
        _reason: 1,
        _osfControlType: 1,
        _eToken: '',
        _correlationId: this.id,
        _appInstanceId: this.id,
        _hostFullVersion: '16.0.17928.20000',
        _hostCustomMessage: 0,
        _requirementMatrix: JSON.stringify(requirementSets(this.host)),
      }),
    );
  }

  private register(request: Envelope): void {
    if (request._actionName === 'richApiMessage') this.events = request._actionType === 1 ? request : null;
    else if (request._actionName !== 'appCommandInvoked')
      throw new Error(`test host: event ${request._actionName} is not implemented`);
    this.send(answerTo(request, { Error: 0 }));
  }

  private tell(entry: EventEntry): void {
    if (this.events) this.send(eventFor(this.events, { ArrayData: [entry] }));
  }

  private notified(data: unknown): void {
    const notice = Array.isArray(data) ? Number(data[1]) : -1;
    const how = new Map<number, 'forwards' | 'backwards' | 'escape'>([
      [NOTICE.tabOut, 'forwards'],
      [NOTICE.nothingToFocus, 'forwards'],
      [NOTICE.tabOutBackwards, 'backwards'],
      [NOTICE.escape, 'escape'],
      [NOTICE.f2, 'escape'],
    ]).get(notice);
    if (!how) return;
    if (this.options.onLeave) this.options.onLeave(how);
    else window.focus();
  }

  private async execute(request: Envelope): Promise<void> {
    const data = request._data as {
      DdaMethod: { DispatchId: number };
      ArrayData?: unknown[];
      DdaSettingsMethod?: { Properties: [string, string][] };
    };
    const { link } = this;
    switch (data.DdaMethod.DispatchId) {
      case DISPATCH.richApi: {
        // What the host does not have it has complained of itself.
        const answer = await this.ask(link!, data.ArrayData ?? []).catch(() => ({ Error: INTERNAL_ERROR, Version: 1 }));
        this.send(answerTo(request, answer));
        return;
      }
      case DISPATCH.saveSettings:
        this.host.settings.clear();
        for (const [name, json] of data.DdaSettingsMethod?.Properties ?? []) this.host.settings.set(name, json);
        this.send(answerTo(request, { Error: 0, Version: 1 }));
        return;
      case DISPATCH.loadSettings:
        this.send(answerTo(request, { Error: 0, Version: 1, Properties: [...this.host.settings] }));
        return;
      default:
        throw new Error(`test host: method ${data.DdaMethod.DispatchId} of the page is not implemented`);
    }
  }

  private async ask(link: PaneLink, message: readonly unknown[]): Promise<unknown> {
    // The ribbon's machinery introduces itself when it starts; there is nothing to answer.
    if (String(message[4]).includes('Microsoft.InternalService.AddinInternalService'))
      return { Error: 0, Version: 1, Data: [200, [], JSON.stringify({ Results: [] })] };
    const answer: LinkAnswer = await link.request(message);
    return answer.ok ? { Error: 0, Version: 1, Data: [200, [], answer.text] } : { Error: answer.error, Version: 1 };
  }
}
