/**
 * Carries out one batch of the library: object paths and actions in, results out. It stops at the first error and keeps
 * what was done before it, as Excel does. Members come from the tables of kinds; whatever is not in them fails loudly.
 */
import { type HostState, type Kind, type Method, type Property, type Since, type Thing, isThing } from './kinds.js';
import { NotImplemented, OfficeError } from './office-error.js';
import { type Action, type Arguments, type BatchAnswer, type BatchBody, lower, upper } from './wire.js';

export interface BatchHost {
  readonly state: HostState;
  /** The root object of a request's partition. */
  readonly root: Thing;
  supports(since: Since): boolean;
  kept(reference: string): Thing | undefined;
  letGo(reference: string): void;
  /** `_RegisterDataChangedEvent` and the like, on a thing. */
  listen(thing: Thing, registration: string): void;
  /** Called before each use of a member, `Range.values`; may throw the error a test ordered. */
  before(member: string): void;
}

const REGISTRATION = /^_(Unr|R)egister\w+Event$/;

export function runBatch(body: BatchBody, host: BatchHost): BatchAnswer {
  const batch = new Batch(body, host);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: batch.carryOut(action) });
      if (action.ActionType === 5) traces.push(action.Id);
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      const { code: Code, message: Message } = error;
      const Location = batch.where(action);
      return {
        Results: results,
        TraceIds: traces,
        Error: { Code, Message, Location, ActionIndex: index, HttpStatusCode: 400 },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

class Batch {
  /** Things by path; null is a null object. */
  private readonly things = new Map<number, Thing | null>();

  constructor(
    private readonly body: BatchBody,
    private readonly host: BatchHost,
  ) {}

  carryOut(action: Action): unknown {
    if (action.ActionType === 5) return null;
    const thing = this.thing(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return thing && this.identity(thing);
      case 2:
        return thing && this.query(thing, action.QueryInfo?.Select ?? []);
      case 3:
        return thing && this.plain(this.call(thing, action.Name, this.given(action.ArgumentInfo)), action.Name);
      case 4:
        if (thing) this.set(thing, lower(action.Name), this.given(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new NotImplemented(`action type ${action.ActionType}`);
    }
  }

  /** `Range.values`: what the library shows as the error's location. */
  where(action: Action): string {
    const thing = this.things.get(action.ObjectPathId);
    const path = this.body.ObjectPaths[action.ObjectPathId];
    return `${thing?.kind.name ?? 'Workbook'}.${lower(action.Name || path?.Name || 'getItem')}`;
  }

  private thing(id: number): Thing | null {
    const known = this.things.get(id);
    if (known !== undefined) return known;
    const found = this.resolve(id);
    this.things.set(id, found);
    return found;
  }

  private resolve(id: number): Thing | null {
    const path = this.body.ObjectPaths[id];
    if (!path) throw new OfficeError('InvalidReference');
    if (path.ObjectPathType === 1) return this.host.root;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) {
      const kept = this.host.kept(path.Name);
      if (!kept) throw new OfficeError('InvalidReference');
      return kept;
    }
    const parent = path.ParentObjectPathId === undefined ? null : this.thing(path.ParentObjectPathId);
    const given = this.given(path.ArgumentInfo);
    if (!parent) {
      if (path.ObjectPathType === 2) throw new NotImplemented(path.Name);
      return null;
    }
    if (path.ObjectPathType === 5) return this.item(parent, given[0]);
    const value = path.ObjectPathType === 3 ? this.call(parent, path.Name, given) : this.get(parent, lower(path.Name));
    if (value !== null && !isThing(value))
      throw new NotImplemented(`${parent.kind.name}.${lower(path.Name)} as an object`);
    return value;
  }

  private given(info: Arguments | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((plain, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      return path ? this.thing(path) : plain;
    });
  }

  private item(parent: Thing, key: unknown): Thing {
    this.use(`${parent.kind.name}.getItem`, '1.1');
    if (!parent.kind.item) throw new NotImplemented(`${parent.kind.name}.getItem`);
    return parent.kind.item(parent as never, key, this.host.state);
  }

  private call(thing: Thing, wireName: string, given: readonly unknown[]): unknown {
    if (wireName === '_RemoveReference') return this.host.letGo(String(given[0]));
    if (REGISTRATION.test(wireName)) return this.host.listen(thing, wireName);
    const name = wireName.startsWith('_') ? wireName : lower(wireName);
    const method = own<Method<never>>(thing.kind.methods, name);
    if (!method) throw new NotImplemented(`${thing.kind.name}.${name}`);
    this.use(`${thing.kind.name}.${name}`, method.since);
    return method.call(thing as never, given, this.host.state);
  }

  private get(thing: Thing, name: string): unknown {
    const property = this.property(thing.kind, name);
    if (!property.get) throw new NotImplemented(`reading ${thing.kind.name}.${name}`);
    return property.get(thing as never, this.host.state);
  }

  private set(thing: Thing, name: string, value: unknown): void {
    const property = this.property(thing.kind, name);
    if (!property.set) throw new NotImplemented(`writing ${thing.kind.name}.${name}`);
    property.set(thing as never, value, this.host.state);
  }

  private property(kind: Kind, name: string): Property<never> {
    const property = own<Property<never>>(kind.properties, name);
    if (!property) throw new NotImplemented(`${kind.name}.${name}`);
    this.use(`${kind.name}.${name}`, property.since);
    return property;
  }

  private use(member: string, since: Since): void {
    if (!this.host.supports(since)) throw new OfficeError('ApiNotFound');
    this.host.before(member);
  }

  private identity(thing: Thing): Record<string, unknown> {
    return thing.kind.identity?.(thing as never, this.host.state) ?? {};
  }

  /** `['name', 'protection/options', 'conditionalFormats/items/type']` as the nested answer the library expects. */
  private query(thing: Thing, select: readonly string[]): Record<string, unknown> {
    if (select.length === 0) throw new NotImplemented(`${thing.kind.name}.load without property names`);
    if (thing.kind.items) {
      const wanted = select.map((path) => path.replace(/^items\//, ''));
      const items = thing.kind.items(thing as never, this.host.state);
      return { _Items: items.map((item) => ({ ...this.itemKey(item), ...this.query(item, wanted) })) };
    }
    const answer: Record<string, unknown> = this.identity(thing);
    for (const [name, deeper] of grouped(select)) {
      const value = this.get(thing, name);
      if (isThing(value)) answer[upper(name)] = this.query(value, deeper);
      else if (deeper.length > 0 && value !== null) throw new NotImplemented(`${thing.kind.name}.${name}/${deeper[0]}`);
      else answer[upper(name)] = value;
    }
    return answer;
  }

  /** The key goes by its private name, so that an `id` nobody loaded stays unloaded. */
  private itemKey(item: Thing): Record<string, unknown> {
    const { Id } = this.identity(item);
    return Id === undefined ? {} : { _Id: Id };
  }

  private plain(value: unknown, name: string): unknown {
    if (isThing(value)) throw new NotImplemented(`${lower(name)} as a plain result`);
    return value ?? null;
  }
}

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** `a`, `b/c`, `b/d` → a: [], b: [c, d]. */
function grouped(select: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of select) {
    const [first = '', ...rest] = path.split('/');
    const group = groups.get(lower(first)) ?? [];
    if (rest.length > 0) group.push(rest.join('/'));
    groups.set(lower(first), group);
  }
  return groups;
}
