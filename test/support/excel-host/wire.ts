/** The library's wire format, as far as it is used: what a batch asks and what is answered. */

export interface ObjectPath {
  readonly Id: number;
  /** 1 global, 2 new object, 3 method, 4 property, 5 indexer, 6 reference, 7 null object. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument, the path it is where it is an object. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

export interface Action {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
  };
}

export interface BatchBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** One request of the library's rich API channel, out of the message array it builds. */
export interface RichApiRequest {
  readonly partition: string;
  /** 64 says: wait while a cell is being typed in. */
  readonly flags: number;
  readonly text: string;
}

export const requestOf = (message: readonly unknown[]): RichApiRequest => ({
  partition: String(message[0]),
  text: String(message[4]),
  flags: Number(message[6]),
});

export const DELAY_FOR_CELL_EDIT = 64;

/** Batches in which the library only lets go of ranges: not counted, and no concern of anybody's. */
export const isBookkeeping = ({ Actions }: BatchBody): boolean =>
  Actions.some(letsGo) && Actions.every((action) => action.ActionType === 1 || letsGo(action));

const letsGo = ({ ActionType, Name }: Action): boolean => ActionType === 3 && Name === '_RemoveReference';

export const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
