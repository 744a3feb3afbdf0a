import type { SignatureBox, Signatures } from '../../../../core/record/print/content.js';
import type { Flow, Prepared } from './flow.js';
import type { Op } from './laid.js';
import { breakLines, LINE } from './lines.js';
import { textOps } from './text-ops.js';

const SIZE = 11;
const SMALL = 8.5;
/** Blue for a person, red for the school, as its ink and stamp would be. */
const PERSON = '#1f3f8f';
const SCHOOL = '#b3261e';
const GREY = '#555555';
const GAP = 8;

/** Signatories beside each other, never torn apart. */
export function prepareSignatures(
  { boxes, before }: Signatures,
  { width, faces }: Pick<Flow, 'width' | 'faces'>,
): Prepared {
  const wide = (width - GAP * (boxes.length - 1)) / boxes.length;
  const inner = wide - 10;
  const parts = boxes.map((box) => {
    const isSchool = box.office[0]!.startsWith('CƠ SỞ');
    const stamp = box.lines.flatMap((text, i) =>
      breakLines([{ text, face: i === 0 ? 'bold' : 'regular' }], inner, SMALL, faces),
    );
    const name = breakLines([{ text: box.name, face: 'bold' }], inner, SIZE, faces);
    return {
      box,
      isSchool,
      office: box.office.flatMap((text) => breakLines([{ text, face: 'bold' }], wide, SIZE, faces)),
      stamp,
      name: box.name === '' ? [] : name,
    };
  });
  const rows = (of: (part: (typeof parts)[number]) => readonly unknown[]): number =>
    Math.max(...parts.map((p) => of(p).length));
  const officeHeight = rows(({ office }) => office) * SIZE * LINE;
  const stampHeight = rows(({ stamp }) => stamp) * SMALL * LINE;
  const nameHeight = rows(({ name }) => name) * SIZE * LINE;
  const stampBox = 6 + stampHeight + 2 + nameHeight + 5;
  const height = officeHeight + 4 + stampBox;
  return {
    keep: false,
    lead: before + height,
    place(flow, parent) {
      if (flow.room < before + height) flow.newPage();
      else flow.y += before;
      const top = flow.y;
      parts.forEach(({ box, isSchool, office, stamp, name }, i) => {
        const x = flow.left + i * (wide + GAP);
        const colour = box.state === 'unsigned' ? GREY : isSchool ? SCHOOL : PERSON;
        const node = flow.node({ type: 'P', parent });
        const boxTop = top + officeHeight + 4;
        const stampOps = textOps(stamp, {
          x: x + 5,
          top: boxTop + 6,
          width: inner,
          size: SMALL,
          align: 'center',
          colour,
        });
        const nameTop = boxTop + 6 + stamp.length * SMALL * LINE + 2;
        const signed = box.state === 'signed';
        flow.mark(node, [
          ...textOps(office, { x, top, width: wide, size: SIZE, align: 'center' }),
          ...stampOps,
          ...textOps(name, {
            x: x + 5,
            top: nameTop,
            width: inner,
            size: SIZE,
            align: 'center',
            ...(signed && { colour }),
          }),
        ]);
        if (signed) flow.mark(null, [frame(x, boxTop, wide, stampBox, colour)]);
        if (box.seal)
          flow.seal = {
            page: flow.page,
            node: flow.node({ type: 'Form', parent, alt: sealWords(box) }),
            x,
            y: boxTop,
            width: wide,
            height: stampBox,
          };
      });
      flow.y = top + height;
    },
  };
}

const sealWords = ({ name }: SignatureBox): string => `Chữ ký số của ${name}`;

const frame = (x: number, y: number, width: number, height: number, colour: string): Op => ({
  kind: 'box',
  x,
  y,
  width,
  height,
  weight: 0.9,
  colour,
});
