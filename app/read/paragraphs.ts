import type { DomNode } from './dom.ts';

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN ' +
    'NAV OL P PRE SECTION SUMMARY TABLE TD TH TR UL'
  ).split(' '),
);
/** Elements whose words are no part of the text: code, controls, and pictures with their captions. */
const PASSED_OVER = new Set(
  'AUDIO BUTTON CANVAS FIGURE IFRAME NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);
const [ELEMENT, TEXT] = [1, 3];

/** White space of HTML is one space; a no-break space is one too, to whoever reads. */
const withSingleSpaces = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/**
 * The text below a node in paragraphs, without blank ones. A line break ends a line within its paragraph, two end the paragraph.
 * It goes without recursion: hostile pages nest a hundred thousand elements.
 */
export function paragraphsOf(root: DomNode): string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [''];
  const end = (): void => {
    const whole = lines.map(withSingleSpaces).join('\n').trim();
    paragraphs.push(...whole.split(/\n{2,}/).filter((paragraph) => paragraph !== ''));
    lines = [''];
  };
  const enter = (node: DomNode): boolean => {
    if (node.nodeType === TEXT) lines[lines.length - 1] += node.textContent ?? '';
    if (node.nodeType !== ELEMENT || PASSED_OVER.has(node.nodeName)) return false;
    if (node.nodeName === 'BR') lines.push('');
    if (BLOCKS.has(node.nodeName)) end();
    return true;
  };
  let node: DomNode | null = root;
  while (node) {
    let next: DomNode | null = enter(node) ? node.firstChild : null;
    while (!next && node) {
      if (BLOCKS.has(node.nodeName)) end();
      if (node === root) break;
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
  end();
  return paragraphs;
}
