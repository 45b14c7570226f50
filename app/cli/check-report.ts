import type { CheckedArticle, Figures } from '../check/check-articles.ts';
import { type Change, rise } from '../check/compare-figures.ts';
import { type Counts, f1, precision, recall } from '../check/counts.ts';
import { FIELD_NAMES } from '../check/fields.ts';
import { type GateResult, gateText } from '../check/gates.ts';
import type { Colours } from './screen.ts';
import { printable } from './wrap.ts';

/** `73.9`; a dash where there is no data. */
const percentage = (value: number | null): string => (value === null ? '–' : (value * 100).toFixed(1));

function table(rows: readonly (readonly string[])[], colours: Colours): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => [...cells[column]!].length)));
  return rows.map((cells, index) => {
    const line = cells.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
    );
    return index === 0 ? colours.dim(line.join('  ')) : line.join('  ');
  });
}

/** Precision, recall and F1 of each field in per cent, with the counts that they come from. */
export function fieldTable({ fields }: Figures, colours: Colours): string[] {
  const rows = FIELD_NAMES.map((name) => {
    const counts = fields[name];
    const figures = [precision(counts), recall(counts), f1(counts)].map(percentage);
    return [name, ...figures, String(counts.right), String(counts.predicted), String(counts.labelled)];
  });
  return table([['field', 'P', 'R', 'F1', 'right', 'found', 'labelled'], ...rows], colours);
}

/** A line for each article: claims labelled, found and matched. */
export function articleTable(checked: readonly CheckedArticle[], colours: Colours): string[] {
  const rows = checked.map(({ article, counts: { claim }, failure }) => [
    failure === null ? article.id : `${article.id} (failed: ${printable(failure)})`,
    String(claim.labelled),
    String(claim.predicted),
    String(claim.right),
    percentage(f1(claim)),
  ]);
  return table([['article', 'labelled', 'found', 'matched', 'F1'], ...rows], colours);
}

const countsText = (counts: Counts | null): string =>
  counts === null
    ? 'nothing'
    : `${percentage(f1(counts))} (${counts.right} of ${counts.predicted} found, ${counts.labelled} labelled)`;

function changeLine(change: Change, colours: Colours): string {
  const points = rise(change);
  const colour = points === null || points === 0 ? colours.yellow : points > 0 ? colours.green : colours.red;
  const by = points === null ? '' : `${points >= 0 ? '+' : '−'}${(Math.abs(points) * 100).toFixed(1)}`;
  const name = change.name.padEnd(24);
  return `${name} ${colour(by.padStart(6))}  ${countsText(change.accepted)} → ${countsText(change.now)}`;
}

/** What changed against the accepted figures. */
export function changeLines(changes: readonly Change[], colours: Colours): string[] {
  return changes.map((change) => changeLine(change, colours));
}

/** Whether each gate was passed. */
export function gateLines(gates: readonly GateResult[], colours: Colours): string[] {
  return gates.map((gate) => {
    const mark = gate.passed ? colours.green('passed') : colours.red('missed');
    return `${mark} ${gateText(gate)}`;
  });
}
