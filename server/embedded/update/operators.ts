/** What each update operator makes of the value at its path. */
import { Double, Int32, Timestamp } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { compare, isNumber, isObject, typeName } from '../bson/values.ts';
import { MongoError } from '../mongo-error.ts';
import { show } from '../show.ts';
import { addToSet, pop, pull, pullAll, push } from './array-operators.ts';
import { calculate } from './arithmetic.ts';

/** Returned for "leave the field as it is". */
export const UNCHANGED = Symbol('unchanged');
/** Returned for "remove the field". */
export const REMOVED = Symbol('removed');

/** Computes the new value of a field. `value` is undefined when the field is missing. */
export type Operator = (value: unknown, operand: unknown, path: string, doc: Doc) => unknown;

function arithmetic(name: '$inc' | '$mul', sign: '+' | '*'): Operator {
  return (value, operand, path, doc) => {
    if (!isNumber(operand)) {
      throw new MongoError(
        14,
        `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${show(operand)}}`,
      );
    }
    if (value === undefined) {
      if (sign === '+') return operand;
      return operand instanceof Double ? new Double(0) : calculate(operand, new Int32(0), '*');
    }
    if (!isNumber(value)) {
      const field = path.split('.').at(-1)!;
      throw new MongoError(
        14,
        `Cannot apply ${name} to a value of non-numeric type. {_id: ${show(doc._id)}} has the field '${field}' of non-numeric type ${typeName(value)}`,
      );
    }
    return calculate(value, operand, sign);
  };
}

function onExisting(operator: Operator): Operator {
  return (value, operand, path, doc) => (value === undefined ? UNCHANGED : operator(value, operand, path, doc));
}

function currentDate(operand: unknown): unknown {
  const type = isObject(operand) ? operand.$type : 'date';
  if (type === 'timestamp') return Timestamp.fromBits(1, Math.floor(Date.now() / 1000));
  return new Date();
}

/** All operators that work on one path. `$rename` and `$setOnInsert` are handled where updates are applied. */
export const OPERATORS: Record<string, Operator> = {
  $set: (_value, operand) => operand,
  $setOnInsert: (_value, operand) => operand,
  $unset: () => REMOVED,
  $inc: arithmetic('$inc', '+'),
  $mul: arithmetic('$mul', '*'),
  $min: (value, operand) => (value === undefined || compare(operand, value) < 0 ? operand : UNCHANGED),
  $max: (value, operand) => (value === undefined || compare(operand, value) > 0 ? operand : UNCHANGED),
  $currentDate: (_value, operand) => currentDate(operand),
  $push: push,
  $addToSet: addToSet,
  $pull: onExisting(pull),
  $pullAll: onExisting(pullAll),
  $pop: onExisting(pop),
};
