const WITH_SEPARATORS = new Intl.NumberFormat('en');

/** `1,204`. */
export const withSeparators = (number: number): string => WITH_SEPARATORS.format(number);

/** `1 article`, `1,204 articles`. */
export function count(number: number, one: string, several: string): string {
  return `${withSeparators(number)} ${number === 1 ? one : several}`;
}

/** `42 s`, `3 min 5 s`, `2 h 10 min`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
