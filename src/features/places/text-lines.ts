/**
 * Puts texts on as few lines as keep them from meeting.
 *
 * @param items from left to right
 * @param extent where an item begins and ends, px
 */
export function inLines<T>(
  items: readonly T[],
  extent: (item: T) => readonly [number, number],
): readonly (T & { readonly line: number })[] {
  const ends: number[] = [];
  return items.map((item) => {
    const [start, end] = extent(item);
    const free = ends.findIndex((taken) => taken <= start);
    const line = free < 0 ? ends.length : free;
    ends[line] = end;
    return { ...item, line };
  });
}
