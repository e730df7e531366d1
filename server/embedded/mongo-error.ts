/** An error as a MongoDB client expects it: a numeric code, its name, and fields that some codes carry. */
const NAMES: Record<number, string> = {
  1: 'InternalError',
  2: 'BadValue',
  9: 'FailedToParse',
  13: 'Unauthorized',
  14: 'TypeMismatch',
  20: 'IllegalOperation',
  22: 'InvalidBSON',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  52: 'DollarPrefixedFieldName',
  54: 'NotSingleValueField',
  56: 'EmptyFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  168: 'InvalidPipelineOperator',
  171: 'CannotIndexParallelArrays',
  197: 'InvalidIndexSpecificationOption',
  292: 'QueryExceededMemoryLimitNoDiskUseAllowed',
  303: 'APIStrictError',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
  14031: 'OutOfDiskSpace',
};

/** A refusal with MongoDB's own code. */
export class MongoError extends Error {
  readonly code: number;
  readonly extra: Record<string, unknown>;

  /**
   * @param code MongoDB's error code
   * @param message what is wrong, for a person
   * @param extra further fields of the reply, e.g. `keyPattern`
   */
  constructor(code: number, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.name = 'MongoError';
    this.code = code;
    this.extra = extra;
  }

  /** The name MongoDB gives the code. */
  get codeName(): string {
    return NAMES[this.code] ?? `Location${this.code}`;
  }
}
