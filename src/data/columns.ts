/** Rows of objects ⇄ columns: what the first result needs, at half the weight. */

/** A row's text by its place in a dictionary; -1 for none. */
export function lookUp(dictionary: readonly string[], index: number): string {
  const text = dictionary[index];
  if (text === undefined) throw new RangeError(`no entry ${index} among ${dictionary.length}`);
  return text;
}

/** The id that most accelerators have by their name; a pack leaves such ids out. */
export function idByName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(tesla|geforce|instinct|generation|superchip) /g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
}

export function at<Value>(column: readonly Value[], index: number): Value {
  const value = column[index];
  if (value === undefined) throw new RangeError(`a column of ${column.length} has no row ${index}`);
  return value;
}
