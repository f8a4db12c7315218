import { type PlacedText, textsIn } from './chart-text.ts';

/** What a chart's looks hang on, all of it inherited; written on the element itself, so the file needs no stylesheet. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'text-anchor',
  'dominant-baseline',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'visibility',
] as const;

const PADDING = 24;
const TITLE_SIZE = 18;
const TITLE_LINE = 24;
const SOURCE_SIZE = 12;
const SOURCE_LINE = 17;
/** What is longer stands whole behind the words, in the SVG; no picture can hold it. */
const LONGEST_LINK = 2000;

export interface Drawing {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

export interface DrawingWords {
  readonly title: string;
  /** Says what is drawn, with the marks of its key; copied as it stands on the page. */
  readonly subtitle: HTMLElement | null;
  /** Where the figures come from; empty where nothing is said. */
  readonly source: string;
  /** Brings back what is drawn. */
  readonly link: string;
}

/** The plot as one SVG that stands by itself: its colours resolved, its faces in it, its ground painted, its words around it. */
export function drawingOf(plot: HTMLElement, { title, subtitle, source, link }: DrawingWords, fontFaces: string): Drawing {
  if (drawingsIn(plot).length === 0) throw new Error('There is no drawing in this frame.');
  const { width: plotWidth, height } = plot.getBoundingClientRect();
  const lead = subtitle?.getBoundingClientRect() ?? { width: 0, height: 0 };
  const width = Math.max(plotWidth, lead.width);
  const page = getComputedStyle(document.documentElement);
  const token = (name: string) => page.getPropertyValue(name).trim();
  const heading = wrap(title, (width - PADDING) / (TITLE_SIZE * 0.5));
  const perLine = Math.floor(width / (SOURCE_SIZE * 0.55));
  const sourceLines = wrap(source, perLine);
  const linkLines = broken(link.slice(0, LONGEST_LINK), perLine);
  const leadTop = PADDING + heading.length * TITLE_LINE + 4;
  const top = leadTop + lead.height + (heading.length > 0 || lead.height > 0 ? 12 : 0);
  const below = top + height + 12;
  const full = {
    width: Math.ceil(width + 2 * PADDING),
    height: Math.ceil(below + (sourceLines.length + linkLines.length) * SOURCE_LINE + PADDING),
  };

  const style = element('style', {});
  style.textContent = `${fontFaces} text { font-variant-numeric: tabular-nums; }`;
  const sheet = element('svg', { ...full, viewBox: `0 0 ${full.width} ${full.height}` });
  sheet.append(style, element('rect', { ...full, fill: token('--color-bg') }));
  const large = { fill: token('--color-ink'), 'font-family': token('--font-serif'), 'font-size': TITLE_SIZE, 'font-weight': 600 };
  const small = { fill: token('--color-ink-3'), 'font-family': token('--font-sans'), 'font-size': SOURCE_SIZE, 'font-weight': 400 };
  sheet.append(...linesOf(heading, { ...large, y: PADDING + TITLE_SIZE, step: TITLE_LINE }));
  if (subtitle !== null) sheet.append(...copyOf(subtitle, leadTop));
  sheet.append(...copyOf(plot, top));
  sheet.append(...linesOf(sourceLines, { ...small, y: below + SOURCE_LINE, step: SOURCE_LINE }));
  const anchor = element('a', { href: link });
  anchor.append(...linesOf(linkLines, { ...small, y: below + (sourceLines.length + 1) * SOURCE_LINE, step: SOURCE_LINE }));
  sheet.append(anchor);
  return { markup: new XMLSerializer().serializeToString(sheet), ...full };
}

interface LineLooks extends Readonly<Record<string, string | number>> {
  /** Baseline of the first line. */
  readonly y: number;
  readonly step: number;
}

function linesOf(lines: readonly string[], { y, step, ...looks }: LineLooks): readonly SVGElement[] {
  return lines.map((line, at) => {
    const text = element('text', { x: PADDING, ...looks, y: y + at * step });
    text.textContent = line;
    return text;
  });
}

/** An address has no spaces to break at. */
function broken(text: string, charactersPerLine: number): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / charactersPerLine) }, (_, at) =>
    text.slice(at * charactersPerLine, (at + 1) * charactersPerLine),
  );
}

/** The drawings in an element and the words between them, as they stand in it. */
function copyOf(from: HTMLElement, top: number): readonly SVGElement[] {
  return [...drawingsIn(from).map((svg) => placedCopy(svg, from, top)), ...textsIn(from).map((text) => drawnText(text, top))];
}

/** Every drawing of the element that is not part of another: a chart may be one, or one for each of its rows. */
function drawingsIn(from: HTMLElement): readonly SVGSVGElement[] {
  return [...from.querySelectorAll('svg')].filter((svg) => {
    const { width, height } = svg.getBoundingClientRect();
    return width > 0 && height > 0 && svg.parentElement?.closest('svg') === null;
  });
}

/** A drawing where it stands in the plot. */
function placedCopy(svg: SVGSVGElement, plot: HTMLElement, top: number): SVGSVGElement {
  const origin = plot.getBoundingClientRect();
  const box = svg.getBoundingClientRect();
  const copy = resolvedCopy(svg);
  const place = { x: PADDING + box.left - origin.left, y: top + box.top - origin.top, width: box.width, height: box.height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  return copy;
}

function drawnText({ text, x, y, looks }: PlacedText, top: number): SVGElement {
  const drawn = element('text', { ...looks, x: PADDING + x, y: top + y, 'dominant-baseline': 'central' });
  drawn.textContent = text;
  return drawn;
}

/** A copy whose every element carries its computed looks as attributes, and no class or style. */
function resolvedCopy(svg: SVGSVGElement): SVGSVGElement {
  // cloneNode keeps the type of what it copies; its declaration does not say so.
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, at) => {
    const target = copies[at];
    if (target) writeLooks(target, original, original === svg ? null : original.parentElement);
  });
  // What is cut off on the page, as the land beyond a map's frame, is cut off here.
  copy.setAttribute('overflow', getComputedStyle(svg).overflowX === 'visible' ? 'visible' : 'hidden');
  return copy;
}

function writeLooks(target: Element, original: Element, parent: Element | null): void {
  const style = getComputedStyle(original);
  const inherited = parent && getComputedStyle(parent);
  target.removeAttribute('class');
  target.removeAttribute('style');
  if (style.display === 'none') target.setAttribute('display', 'none');
  if (style.opacity !== '1') target.setAttribute('opacity', style.opacity);
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (inherited?.getPropertyValue(name) === value) target.removeAttribute(name);
    else target.setAttribute(name, value);
  }
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function wrap(text: string, charactersPerLine: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || longer.length > charactersPerLine) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
