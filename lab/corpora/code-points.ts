/** For each code point of a text its first UTF-16 unit; one more entry than code points. */
export function unitsOfCodePoints(text: string): Int32Array {
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return Int32Array.from(units);
}

/** The inverse: for each UTF-16 unit (and the end) its code point. */
export function codePointsOfUnits(text: string): Int32Array {
  const points = new Int32Array(text.length + 1);
  let point = 0;
  for (let unit = 0; unit < text.length; unit++) {
    points[unit] = point;
    const code = text.codePointAt(unit)!;
    if (code > 0xffff) points[++unit] = point;
    point++;
  }
  points[text.length] = point;
  return points;
}
