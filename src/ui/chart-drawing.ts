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

export interface Drawing {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** The plot as one SVG that stands by itself: its colours resolved, its faces in it, its ground painted, its title above. */
export function drawingOf(plot: HTMLElement, title: string, fontFaces: string): Drawing {
  const svg = largestSvg(plot);
  const { width, height } = svg.getBoundingClientRect();
  const page = getComputedStyle(document.documentElement);
  const ink = page.getPropertyValue('--color-ink').trim();
  const lines = wrap(title, (width - PADDING) / (TITLE_SIZE * 0.5));
  const top = PADDING + lines.length * TITLE_LINE + (lines.length > 0 ? 12 : 0);
  const full = { width: Math.ceil(width + 2 * PADDING), height: Math.ceil(top + height + PADDING) };

  const style = element('style', {});
  style.textContent = `${fontFaces} text { font-variant-numeric: tabular-nums; }`;
  const sheet = element('svg', { ...full, viewBox: `0 0 ${full.width} ${full.height}` });
  sheet.append(style, element('rect', { ...full, fill: page.getPropertyValue('--color-bg').trim() }));
  sheet.append(
    ...lines.map((line, at) => {
      const text = element('text', {
        x: PADDING,
        y: PADDING + TITLE_SIZE + at * TITLE_LINE,
        fill: ink,
        'font-family': page.getPropertyValue('--font-serif').trim(),
        'font-size': TITLE_SIZE,
        'font-weight': 600,
      });
      text.textContent = line;
      return text;
    }),
  );
  const copy = resolvedCopy(svg);
  for (const [name, value] of Object.entries({ x: PADDING, y: top, width, height })) {
    copy.setAttribute(name, String(value));
  }
  sheet.append(copy);
  return { markup: new XMLSerializer().serializeToString(sheet), ...full };
}

function largestSvg(plot: HTMLElement): SVGSVGElement {
  const area = (svg: SVGSVGElement) => svg.getBoundingClientRect().width * svg.getBoundingClientRect().height;
  const largest = [...plot.querySelectorAll('svg')].sort((a, b) => area(b) - area(a))[0];
  if (!largest) throw new Error('There is no drawing in this frame.');
  return largest;
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
  copy.setAttribute('overflow', 'visible');
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
