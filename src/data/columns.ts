/** Rows of objects ⇄ columns: what the first result needs, at half the weight. */

/** A row's text by its place in a dictionary; -1 for none. */
export function lookUp(dictionary: readonly string[], index: number): string {
  const text = dictionary[index];
  if (text === undefined) throw new RangeError(`no entry ${index} among ${dictionary.length}`);
  return text;
}

export function at<Value>(column: readonly Value[], index: number): Value {
  const value = column[index];
  if (value === undefined) throw new RangeError(`a column of ${column.length} has no row ${index}`);
  return value;
}
