/** Shapes of tables in columns, whose thousands of values are looked at in one loop each: a validator a value holds up the page. */
import { z } from './zod.ts';

const listOf = <Value>(isValue: (value: unknown) => value is Value) =>
  z.custom<Value[]>((content) => Array.isArray(content) && content.every(isValue));

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === 'string';

export const numberColumn = listOf(isNumber);
export const textColumn = listOf(isText);
export const maybeColumn = listOf((value): value is number | null => value === null || isNumber(value));

/** Every column of a table has as many rows as its first. */
function haveEqualLengths(table: Readonly<Record<string, readonly unknown[]>>): boolean {
  const lengths = Object.values(table).map(({ length }) => length);
  return lengths.every((length) => length === lengths[0]);
}

/** @param shape of columns alone */
export const columns = <Shape extends Parameters<typeof z.strictObject>[0]>(shape: Shape) =>
  z
    .strictObject(shape)
    .check(z.refine((table) => haveEqualLengths(table as Record<string, readonly unknown[]>), 'columns must be equally long')); // each shape is of columns alone
