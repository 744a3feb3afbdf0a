/** One request to recall, and what the office may do with it. */
import {
  answersOfRecall,
  attachmentsOfRecall,
  decides,
  type RecallDecision,
  recallSeen,
  unitsOfRecall,
} from '../acts/recalls.js';
import type { PortalDeps } from '../portal-deps.js';
import { isWireFault } from '../../../core/wire/faults.js';
import { descriptionOf } from '../wire/wire-fault.js';
import { escaped, facts, field, form, link, list, moment, OFFICERS_PATH } from './html.js';
import { header } from './home-page.js';
import type { Door } from './officer-door.js';
import { DECIDED, RECALL_WORDS } from './words.js';

/** Buttons of one form, so that what was typed belongs to all of them. */
const BUTTONS: readonly (readonly [RecallDecision, string])[] = [
  ['agree', 'Đồng ý thu hồi'],
  ['refuse', 'Từ chối'],
  ['ask-back', 'Hỏi lại trường'],
  ['forward', 'Chuyển Sở GDĐT'],
];

/** Rejects with OfficerRefused not-found. */
export async function recallPage(
  { db }: PortalDeps,
  door: Door,
  seq: number,
  { said, typed }: { readonly said: string; readonly typed: string },
): Promise<string> {
  const found = await recallSeen(db, door.officer, seq);
  const units = await unitsOfRecall(db, seq);
  const answers = await answersOfRecall(db, seq);
  const attachments = await attachmentsOfRecall(db, seq);
  return `${header(door)}
<h1>Đề nghị thu hồi học bạ</h1>
${said}
${facts([
  ['Trường', escaped(found.schoolName)],
  ['Nhận lúc', escaped(moment(found.receivedAt))],
  ['Văn bản', escaped(found.document || 'không ghi')],
  ['Lý do', escaped(found.reason)],
  ['Tình trạng', escaped(DECIDED[found.state] || RECALL_WORDS[found.step])],
  ...(found.words === '' ? [] : ([['Ý kiến của cơ quan', escaped(found.words)]] as const)),
])}
<h2>Đơn vị học bạ</h2>
${list(
  units.map(
    ({ code, pupilName, fault }) =>
      `${escaped(pupilName)}, mã ${escaped(code)}${fault !== null && isWireFault(fault) ? `: ${escaped(descriptionOf(fault))}` : ''}`,
  ),
  'Không có.',
)}
${
  answers.length === 0
    ? ''
    : `<h2>Trường bổ sung</h2>${list(
        answers.map(({ reason, receivedAt }) => `${escaped(moment(receivedAt))}: ${escaped(reason)}`),
        '',
      )}`
}
<h2>Tệp đính kèm</h2>
${list(
  attachments.map(({ seq: of, place, name }) => link(`${OFFICERS_PATH}/thu-hoi/${seq}/tep/${of}/${place}`, name)),
  'Không có.',
)}
${decides(door.officer, found) ? decisionForm(door, seq, typed) : ''}`;
}

const decisionForm = ({ officer, token }: Door, seq: number, typed: string): string =>
  form(
    token,
    `${OFFICERS_PATH}/thu-hoi/${seq}`,
    `<h2>Trả lời</h2>${field({
      id: 'y-kien',
      name: 'y-kien',
      label: 'Ý kiến, lý do hoặc câu hỏi gửi trường',
      hint: 'Bắt buộc, trừ khi đồng ý.',
      value: typed,
      type: 'long',
    })}${BUTTONS.filter(([decision]) => decision !== 'forward' || officer.office === 'commune')
      .map(
        ([decision, words]) =>
          `<p><button type="submit" name="viec" value="${decision}">${escaped(words)}</button></p>`,
      )
      .join('')}`,
  );
