import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paretoFront } from './pareto.ts';

type Point = readonly [number, number];

const itself = (point: Point) => point;
/** Few distinct figures, so that ties of one cost and of both are frequent. */
const cost = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ min: 0, max: 1e9, noNaN: true }));
const points = fc.array(fc.tuple(cost, cost), { maxLength: 60 });

const beats = (one: Point, other: Point) => one[0] <= other[0] && one[1] <= other[1] && (one[0] < other[0] || one[1] < other[1]);

describe('paretoFront', () => {
  it('keeps exactly the points that no other point beats', () => {
    fc.assert(
      fc.property(points, (given) => {
        const bruteForce = given.filter((point) => !given.some((other) => beats(other, point)));
        const front = paretoFront(given, itself);
        expect(new Set(front)).toEqual(new Set(bruteForce));
        expect(front).toHaveLength(bruteForce.length);
      }),
    );
  });

  it('goes up in the first cost and down in the second', () => {
    fc.assert(
      fc.property(points, (given) => {
        const front = paretoFront(given, itself);
        front.slice(1).forEach((point, index) => {
          const [first, second] = front[index] ?? point;
          expect(point[0]).toBeGreaterThanOrEqual(first);
          expect(point[1]).toBeLessThanOrEqual(second);
        });
      }),
    );
  });

  it('keeps all of several equal points, in the order given', () => {
    const given = ['a', 'b', 'worse', 'c'];
    expect(paretoFront(given, (name) => (name === 'worse' ? [1, 3] : [1, 2]))).toEqual(['a', 'b', 'c']);
  });

  it('is empty for no points, and the point itself for one', () => {
    expect(paretoFront([], itself)).toEqual([]);
    expect(paretoFront([[3, 4]] as Point[], itself)).toEqual([[3, 4]]);
  });
});
