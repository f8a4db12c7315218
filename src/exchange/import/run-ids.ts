/** Which row came last for an id. The ids themselves are not kept: two 32-bit numbers stand for each. */

export interface IdIndex {
  /** @returns the row that had this id before, −1 for a new one; from now on `row` has it */
  readonly put: (id: string, row: number) => number;
  /** @returns −1 for an id that is not there */
  readonly get: (id: string) => number;
}

const FIRST_ROOM = 2048;

export function idIndex(): IdIndex {
  let room = FIRST_ROOM;
  let used = 0;
  let rows = new Int32Array(room).fill(-1);
  let first = new Uint32Array(room);
  let second = new Uint32Array(room);

  const slotOf = (a: number, b: number) => {
    let slot = (a ^ (b >>> 7)) & (room - 1);
    while (rows[slot] !== -1 && (first[slot] !== a || second[slot] !== b)) slot = (slot + 1) & (room - 1);
    return slot;
  };

  const grow = () => {
    const [oldRows, oldFirst, oldSecond] = [rows, first, second];
    room *= 2;
    rows = new Int32Array(room).fill(-1);
    first = new Uint32Array(room);
    second = new Uint32Array(room);
    for (let at = 0; at < oldRows.length; at += 1) {
      const row = oldRows[at] ?? -1;
      if (row === -1) continue;
      const [a, b] = [oldFirst[at] ?? 0, oldSecond[at] ?? 0];
      const slot = slotOf(a, b);
      rows[slot] = row;
      first[slot] = a;
      second[slot] = b;
    }
  };

  return {
    get: (id) => {
      const [a, b] = hashesOf(id);
      return rows[slotOf(a, b)] ?? -1;
    },
    put: (id, row) => {
      if (used * 2 >= room) grow();
      const [a, b] = hashesOf(id);
      const slot = slotOf(a, b);
      const before = rows[slot] ?? -1;
      if (before === -1) used += 1;
      rows[slot] = row;
      first[slot] = a;
      second[slot] = b;
      return before;
    },
  };
}

function hashesOf(id: string): readonly [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
  }
  return [(a ^ (a >>> 13)) >>> 0, b >>> 0];
}
