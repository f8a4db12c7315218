/** A line of text beside a drawing, where it stands and how it looks. */
export interface PlacedText {
  readonly text: string;
  /** From the upper left corner of the plot; `y` is the middle of the line. */
  readonly x: number;
  readonly y: number;
  readonly looks: Readonly<Record<string, string>>;
}

/** Every line of the plot that is page text and not part of a drawing: names and figures beside the marks. */
export function textsIn(plot: HTMLElement): readonly PlacedText[] {
  const walker = document.createTreeWalker(plot, NodeFilter.SHOW_TEXT);
  const origin = plot.getBoundingClientRect();
  const placed: PlacedText[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent !== null && !isUnseen(parent)) placed.push(...linesOf(node, parent, origin));
  }
  return placed;
}

/** Inside a drawing, or said to readers by ear alone. */
function isUnseen(element: Element): boolean {
  return element.closest('svg, .sr-only, style, script') !== null || !element.checkVisibility({ visibilityProperty: true });
}

/** The words of a text node, put together again line by line as the browser broke them. */
function linesOf(node: Node, parent: Element, origin: DOMRect): readonly PlacedText[] {
  const style = getComputedStyle(parent);
  const looks = {
    fill: style.color,
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
  };
  const lines = new Map<number, { words: string[]; x: number; y: number }>();
  for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getClientRects()[0];
    if (box === undefined || box.width === 0) continue;
    const line = lines.get(Math.round(box.top));
    if (line === undefined)
      lines.set(Math.round(box.top), { words: [word], x: box.left - origin.left, y: (box.top + box.bottom) / 2 - origin.top });
    else line.words.push(word);
  }
  return [...lines.values()].map(({ words, x, y }) => ({ text: words.join(' '), x, y, looks }));
}
