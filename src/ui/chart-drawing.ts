/** What a chart's looks hang on; each is written on the element itself, so the file needs no stylesheet. */
const INLINED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
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

/** The plot as one SVG that stands by itself: its colours resolved, its ground painted, its title above it. */
export function drawingOf(plot: HTMLElement, title: string): Drawing {
  const svg = largestSvg(plot);
  const { width, height } = svg.getBoundingClientRect();
  const page = getComputedStyle(document.documentElement);
  const ink = page.getPropertyValue('--color-ink').trim();
  const lines = wrap(title, (width - PADDING) / (TITLE_SIZE * 0.5));
  const top = PADDING + lines.length * TITLE_LINE + (lines.length > 0 ? 12 : 0);
  const full = { width: Math.ceil(width + 2 * PADDING), height: Math.ceil(top + height + PADDING) };

  const sheet = element('svg', { ...full, viewBox: `0 0 ${full.width} ${full.height}` });
  sheet.append(element('rect', { ...full, fill: page.getPropertyValue('--color-bg').trim() }));
  sheet.append(
    ...lines.map((line, at) => {
      const text = element('text', {
        x: PADDING,
        y: PADDING + TITLE_SIZE + at * TITLE_LINE,
        fill: ink,
        'font-family': 'Source Serif 4, Georgia, serif',
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
    if (!target) return;
    const style = getComputedStyle(original);
    target.removeAttribute('class');
    target.removeAttribute('style');
    if (style.display === 'none') target.setAttribute('display', 'none');
    for (const name of INLINED) target.setAttribute(name, style.getPropertyValue(name));
  });
  copy.setAttribute('overflow', 'visible');
  return copy;
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
