/**
 * Data validations of a sheet part: known cells offer what is planned, her own lists on other cells stay as they are
 * written. Both kinds of them: the sheet's own, and those that Excel 2010 and later keep in an extension.
 */
import type { OpenTag } from '../../xml/scan.js';
import type { Offer } from '../../workbook/offers.js';
import { type Container, containerAt, type Validation, validationAt } from '../validations.js';
import { offerAttributes, offerXml } from '../write/offer-xml.js';
import { escapeText, prefixOf } from '../write/xml-text.js';
import { withAttribute } from './attributes.js';
import type { Edit } from './edits.js';
import { parseRanges, type Range, rangesText, without } from './ranges.js';
import type { SheetPatch } from './sheet-plan.js';

type Offers = NonNullable<SheetPatch['offers']>;

export class SheetLists {
  readonly edits: Edit[] = [];
  private container: Container | null = null;
  private validation: Validation | null = null;
  private inText: 'formula' | 'sqref' | null = null;
  private textStart = 0;
  /** Of each wanted offer what no list gives so far. */
  private readonly missing: (readonly Range[])[];
  /** Of each wanted offer how a validation that gives it is written: there are dozens to compare with. */
  private readonly shapes: readonly Shape[];
  private isDone = false;

  constructor(
    private readonly source: string,
    private readonly offers: Offers,
  ) {
    this.missing = offers.wanted.map(({ ranges }) => ranges);
    this.shapes = offers.wanted.map(({ offer }) => shapeOf(offer));
  }

  open(tag: OpenTag): void {
    if (tag.local === 'dataValidations') {
      this.container = containerAt(tag, tag.start, tag.end);
    } else if (tag.local === 'dataValidation' && this.container) {
      this.validation = validationAt(tag, tag.start, tag.end);
      this.container.validations.push(this.validation);
    } else if (this.validation && isFormula(tag.local)) {
      this.validation.formulas.push('');
      this.inText = 'formula';
    } else if (this.validation && tag.local === 'sqref') {
      this.validation.sqref = { text: '', start: tag.end, end: tag.end };
      this.inText = 'sqref';
      this.textStart = tag.end;
    }
  }

  text(value: string): void {
    const { validation, inText } = this;
    if (!validation || inText === null) return;
    if (inText === 'sqref') validation.sqref!.text += value;
    else validation.formulas[validation.formulas.length - 1] += value;
  }

  close(local: string, start: number, end: number): void {
    const { validation, container } = this;
    if (validation && local === 'sqref') {
      validation.sqref = { ...validation.sqref!, end: Math.max(start, this.textStart) };
      this.inText = null;
    } else if (isFormula(local)) this.inText = null;
    else if (validation && local === 'dataValidation') {
      validation.end = end;
      this.validation = null;
    } else if (container && local === 'dataValidations') {
      this.container = null;
      this.settle(container, start, end);
    }
  }

  /** Where no list stood before: all that is wanted, put in at this place with this prefix. */
  finish(at: number, prefix: string): void {
    const xml = this.isDone ? [] : this.wantedXml(prefix);
    if (xml.length === 0) return;
    const name = `${prefix}dataValidations`;
    this.edits.push({ start: at, end: at, text: `<${name} count="${xml.length}">${xml.join('')}</${name}>` });
  }

  /** A list that was read whole; places of its end tag and behind it. */
  settle(container: Container, closeStart: number, end: number): void {
    const prefix = prefixOf(container.qname);
    const isOwn = container.validations.every(({ sqref }) => sqref === null);
    const changes = container.validations.map((validation) => this.changed(validation));
    const staying = changes.filter((edit) => edit?.text !== '').length;
    const added = isOwn && !this.isDone ? this.wantedXml(prefix) : [];
    if (isOwn) this.isDone = true;
    const edits = changes.filter((edit) => edit !== null);
    if (edits.length === 0 && added.length === 0) return;
    let count = staying + added.length;
    if (count === 0 && isOwn) {
      this.edits.push({ start: container.start, end, text: '' });
      return;
    }
    // An extension must not be empty; a list at a place no sheet uses is the smallest that is valid.
    if (count === 0) [count, edits[0]] = [1, this.moved(container.validations[0]!, 'XFD1048576')];
    let tag = this.source.slice(container.start, container.tagEnd);
    if (container.hasCount) tag = withAttribute(tag, 'count', String(count));
    if (container.empty) {
      const text = `${tag.replace(/\s*\/>$/, '>')}${added.join('')}</${container.qname}>`;
      this.edits.push({ start: container.start, end, text });
      return;
    }
    this.edits.push({ start: container.start, end: container.tagEnd, text: tag }, ...edits);
    if (added.length > 0) this.edits.push({ start: closeStart, end: closeStart, text: added.join('') });
  }

  /** What becomes of a validation that is there: nothing, other ranges, or its end. */
  private changed(validation: Validation): Edit | null {
    const ranges = parseRanges(validation.sqref?.text ?? validation.attributes.sqref ?? '');
    // One that offers what is wanted, to nobody else, stays; writers repeat themselves, and two of a kind do no harm.
    const same = validation.sqref ? -1 : this.shapes.findIndex((shape) => isOffer(validation, shape));
    if (same >= 0 && without(ranges, this.offers.wanted[same]!.ranges).length === 0) {
      this.missing[same] = without(this.missing[same]!, ranges);
      return null;
    }
    const left = without(ranges, this.offers.known);
    if (left === ranges) return null;
    if (left.length === 0) return { start: validation.start, end: validation.end, text: '' };
    return this.moved(validation, rangesText(left));
  }

  private moved({ start, tagEnd, sqref }: Validation, text: string): Edit {
    if (sqref) return { start: sqref.start, end: sqref.end, text: escapeText(text) };
    return { start, end: tagEnd, text: withAttribute(this.source.slice(start, tagEnd), 'sqref', text) };
  }

  private wantedXml(prefix: string): string[] {
    return this.offers.wanted.flatMap(({ offer }, i) =>
      this.missing[i]!.length === 0 ? [] : [offerXml(offer, rangesText(this.missing[i]!), prefix)],
    );
  }
}

const isFormula = (local: string): boolean => local === 'formula1' || local === 'formula2';

/** Attributes whose absence means this value; `sqref` and texts that are not shown do not matter. */
const DEFAULTS: Readonly<Record<string, string>> = {
  operator: 'between',
  errorStyle: 'stop',
  imeMode: 'noControl',
  showDropDown: '0',
  showInputMessage: '0',
};

interface Shape {
  readonly formulas: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const shapeOf = (offer: Offer): Shape => ({
  formulas: offer.formulas.join('\n'),
  attributes: new Map(Object.entries(offerAttributes(offer))),
});

function isOffer({ attributes, formulas }: Validation, shape: Shape): boolean {
  if (formulas.join('\n') !== shape.formulas) return false;
  let meant = 0;
  for (const name in attributes) {
    const written = attributes[name]!;
    const value = written === 'true' ? '1' : written === 'false' ? '0' : written;
    if (name === 'sqref' || name === 'showInputMessage' || DEFAULTS[name] === value || value === '') continue;
    if (shape.attributes.get(name) !== value) return false;
    meant += 1;
  }
  return meant === shape.attributes.size;
}
