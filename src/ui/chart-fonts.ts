/**
 * The faces the page has loaded, as rules that carry the file in themselves: a picture can ask for no file of its own.
 * Only the plain Latin files, which hold all that charts say. A face that cannot be read is left out, and the reader's
 * machine puts its own in its place.
 */
export async function embeddedFontFaces(): Promise<string> {
  const rules = [...document.styleSheets].flatMap(fontFacesOf).filter(isPlainLatin);
  const texts = await Promise.all(rules.map((rule) => embedded(rule).catch(() => '')));
  return texts.join(' ');
}

function fontFacesOf(sheet: CSSStyleSheet): readonly CSSFontFaceRule[] {
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
}

function isPlainLatin({ style }: CSSFontFaceRule): boolean {
  const range = style.getPropertyValue('unicode-range').toUpperCase();
  const family = style.getPropertyValue('font-family');
  return /U\+0+-FF/.test(range) && !family.includes('Mono');
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const path = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1];
  if (!path) return '';
  // biome-ignore lint/style/noRestrictedGlobals: a face the page has already loaded, no data
  const response = await fetch(new URL(path, parentStyleSheet?.href ?? document.baseURI));
  if (!response.ok) return '';
  const bytes = await dataAddress(await response.blob());
  const family = style.getPropertyValue('font-family');
  return `@font-face { font-family: ${family}; font-weight: ${style.getPropertyValue('font-weight')}; src: url("${bytes}") format("woff2"); }`;
}

function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
