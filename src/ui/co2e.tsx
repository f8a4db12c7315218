/** CO2e with its subscript; the face has no glyph for it. */
export function Co2e() {
  return (
    <>
      CO<sub>2</sub>e
    </>
  );
}
