/**
 * What is wrong with a manifest that no schema sees, and what the documented order and lengths forbid (Office Add-ins
 * documentation: manifest element ordering, Resources, Override). An empty list is a good manifest.
 */
import { type Element, named, parseXml, within } from './element.js';

/** Children in the order Office insists on; an element not listed is not allowed there. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
    ...['HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings'],
    ...['Permissions', 'VersionOverrides'],
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};
const LENGTHS: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250, Urls: 2048, Images: 2048 };
const RESOURCE_ID = 32;
/** Without these Office refuses the icon. */
const ICON_SIZES = ['16', '32', '80'];
const LOCALES = ['en-US'];
/** Which list of resources an element's resid points into. */
const POINTS_TO: Readonly<Record<string, string>> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  Image: 'Images',
};

export function complaints(xml: string): string[] {
  let app: Element;
  try {
    app = parseXml(xml);
  } catch (error) {
    return [`not XML: ${String(error)}`];
  }
  return [
    ...within(app).flatMap(outOfOrder),
    ...aboutResources(app),
    ...aboutAddresses(app),
    ...aboutLanguages(app),
    ...aboutRibbon(app),
    ...aboutRights(app),
  ];
}

function outOfOrder({ name, children }: Element): string[] {
  const order = ORDER[name];
  if (!order) return [];
  const places = children.map((child) => order.indexOf(child.name));
  const strange = children.filter((_, i) => places[i] === -1).map((child) => `${name} may not hold ${child.name}`);
  const late = places.flatMap((place, i) =>
    i > 0 && place < places[i - 1]! && place !== -1 ? [`${name}: ${children[i]!.name} stands too late`] : [],
  );
  return [...strange, ...late];
}

function aboutResources(app: Element): string[] {
  const found: string[] = [];
  const lists = new Map<string, string>();
  for (const list of named(app, 'Resources').flatMap(({ children }) => children)) {
    for (const resource of list.children) {
      const { id = '', DefaultValue = '' } = resource.attributes;
      if (lists.has(id)) found.push(`resource ${id} is there twice`);
      lists.set(id, list.name);
      if (id.length > RESOURCE_ID) found.push(`resource id ${id} is longer than ${RESOURCE_ID}`);
      for (const value of [DefaultValue, ...resource.children.map(({ attributes }) => attributes['Value'] ?? '')]) {
        if (value.length > LENGTHS[list.name]!) found.push(`${id} is longer than ${LENGTHS[list.name]}`);
        if (value === '') found.push(`${id} is empty`);
      }
    }
  }
  const used = new Set<string>();
  for (const { name, attributes } of within(app)) {
    const { resid } = attributes;
    if (resid === undefined) continue;
    used.add(resid);
    if (!lists.has(resid)) found.push(`${name} names the resource ${resid}, which is not there`);
    else if (lists.get(resid) !== POINTS_TO[name]) found.push(`${name} names ${resid} of ${lists.get(resid)}`);
  }
  return [...found, ...[...lists.keys()].filter((id) => !used.has(id)).map((id) => `resource ${id} is not used`)];
}

/** Every address in the manifest, each once. */
export const addresses = (xml: string): string[] => [
  ...new Set(
    within(parseXml(xml)).flatMap(({ attributes }) =>
      [attributes['DefaultValue'], attributes['Value']].filter(
        (value) => value !== undefined && /^\w+:\/\//.test(value),
      ),
    ) as string[],
  ),
];

function aboutAddresses(app: Element): string[] {
  const all = within(app).flatMap(({ name, attributes: { DefaultValue: value = '' } }) =>
    /Url$|Location$|^Image$/.test(name) && value !== '' ? [value] : [],
  );
  const origins = new Set(all.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin));
  return [
    ...all.filter((url) => !url.startsWith('https://')).map((url) => `${url} is not https`),
    ...(origins.size > 1 ? [`several origins: ${[...origins].join(', ')}`] : []),
  ];
}

/** Whatever a person reads is there in the default language and in each other one, and is not the same text. */
function aboutLanguages(app: Element): string[] {
  const shown = within(app).filter(({ name }) => ['DisplayName', 'String'].includes(name));
  shown.push(...app.children.filter(({ name }) => name === 'Description'));
  const wrong = named(app, 'DefaultLocale')[0]?.text === 'vi-VN' ? [] : ['the default language is not vi-VN'];
  for (const { name, attributes, children } of shown) {
    const what = attributes['id'] ?? name;
    for (const locale of LOCALES) {
      const override = children.find(({ attributes: { Locale } }) => Locale === locale);
      if (!override?.attributes['Value']) wrong.push(`${what} has no ${locale}`);
      else if (override.attributes['Value'] === attributes['DefaultValue']) wrong.push(`${what} is not translated`);
    }
    for (const text of [
      attributes['DefaultValue'] ?? '',
      ...children.map((child) => child.attributes['Value'] ?? ''),
    ]) {
      if (text !== text.normalize('NFC')) wrong.push(`${what} is not NFC`);
    }
  }
  return wrong;
}

function aboutRibbon(app: Element): string[] {
  const wrong: string[] = [];
  for (const { children } of named(app, 'Icon')) {
    const sizes = children.map(({ attributes: { size = '' } }) => size);
    for (const size of ICON_SIZES) if (!sizes.includes(size)) wrong.push(`an icon has no size ${size}`);
  }
  const panes = new Set(named(app, 'TaskpaneId').map(({ text }) => text));
  if (panes.size !== 1) wrong.push(`there are ${panes.size} panes instead of one`);
  const ids = within(app).flatMap(({ name, attributes: { id } }) =>
    id !== undefined && ['CustomTab', 'Group', 'Control'].includes(name) ? [id] : [],
  );
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) wrong.push(`the id ${id} is there twice`);
  for (const id of ids) if (id.length > 125) wrong.push(`the id ${id} is longer than 125`);
  return wrong;
}

function aboutRights(app: Element): string[] {
  const sets = named(app, 'Set').map(({ attributes: { Name, MinVersion } }) => `${Name} ${MinVersion}`);
  const id = named(app, 'Id')[0]?.text ?? '';
  const version = named(app, 'Version')[0]?.text ?? '';
  return [
    ...(named(app, 'Permissions')[0]?.text === 'ReadWriteDocument' ? [] : ['the permission is not ReadWriteDocument']),
    ...(sets.join() === 'ExcelApi 1.7' ? [] : [`it requires ${sets.join()}, which hides it from older Excel`]),
    ...(named(app, 'Runtimes').length === 0 ? [] : ['it wants a shared runtime']),
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? [] : [`the Id ${id} is no UUID`]),
    ...(/^[1-9]\d{0,4}(\.\d{1,5}){0,3}$/.test(version) ? [] : [`the version ${version} is none Office takes`]),
  ];
}
