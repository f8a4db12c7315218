/**
 * Points that no other point beats: none is lower in one cost and at most as high in the other. Points of equal costs do
 * not beat each other, so either all of them are on the front or none is.
 *
 * @param costs two costs of a point, finite and lower is better; leave out points that lack one before asking
 * @returns the front by its first cost, ascending; its second cost then descends; ties keep the order given
 */
export function paretoFront<T>(points: readonly T[], costs: (point: T) => readonly [number, number]): readonly T[] {
  const sorted = points.map((point) => ({ point, costs: costs(point) })).sort((one, other) => byCosts(one.costs, other.costs));
  const front: T[] = [];
  let last: readonly [number, number] | null = null;
  for (const entry of sorted) {
    const isTie = last !== null && byCosts(last, entry.costs) === 0;
    if (!isTie && last !== null && entry.costs[1] >= last[1]) continue;
    front.push(entry.point);
    last = entry.costs;
  }
  return front;
}

function byCosts([oneFirst, oneSecond]: readonly [number, number], [otherFirst, otherSecond]: readonly [number, number]): number {
  return oneFirst - otherFirst || oneSecond - otherSecond;
}
