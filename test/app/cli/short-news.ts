/** A line of a `.jsonl` file. */
export const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;

/** Two claims of a town. */
export const textOf = (number: number): string =>
  `The mayor of town ${number} said bridge ${number} will open in May. “It is late,” she added.`;

/** So many short articles, 200 at least, with a line among them that cannot be read and an id that comes twice. */
export function shortNews(articles: number): string {
  const lines = Array.from({ length: articles }, (_, index) => line(`a${index}`, textOf(index)));
  lines.splice(100, 0, '{"id":\n');
  lines.splice(200, 0, line('a7', 'The same id again.'));
  return lines.join('');
}
