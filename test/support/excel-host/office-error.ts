/** Errors as Excel answers them: codes and words of Microsoft's list of application-specific API errors. */

const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ActivityLimitReached: 'Activity limit has been reached.',
  ApiNotFound: 'The API you are trying to use could not be found. It may require a newer version of Excel.',
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  GeneralException: 'There was an internal error while processing the request.',
  InactiveWorkbook: 'The operation failed because multiple workbooks are open and the workbook is not active.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidOrTimedOutSession: 'Your Office Online session has expired or is invalid.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: 'Cannot complete the operation. A table cannot overlap with a merged range.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  ServiceNotAvailable: 'The service is unavailable.',
  Unauthenticated: 'Required authentication information is either missing or invalid.',
} as const;

export type OfficeErrorCode = keyof typeof MESSAGES;

export class OfficeError extends Error {
  constructor(
    readonly code: OfficeErrorCode,
    message: string = MESSAGES[code],
  ) {
    super(message);
  }
}

/** The library asked for something this host does not have: a gap in the host or a slip of the caller, never silent. */
export class NotImplemented extends Error {
  constructor(what: string) {
    super(`test host: ${what} is not implemented`);
  }
}

/** Errors that do not come in the answer's body but instead of it, with the number the library knows them by. */
export const TRANSPORT_CODES: Partial<Record<OfficeErrorCode, number>> = {
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
