import { Lexer, Parser, type Token, Tokenizer, type Tokens } from 'marked';
import type { DomDocument } from './dom.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Quotations and lists that stand deeper within each other are left with their marks. */
const DEEPEST = 50;
/** A paragraph with more marks is left with them: marked's time grows with their square. */
const MOST_MARKS = 1000;

const MARK = /[*_~`[\]<]/g;

/** Gives up nesting before the stack does. */
class BoundedTokenizer extends Tokenizer {
  private depth = 0;

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return this.within(() => super.blockquote(source));
  }

  override list(source: string): Tokens.List | undefined {
    return this.within(() => super.list(source));
  }

  private within<Result>(nested: () => Result): Result | undefined {
    if (this.depth === DEEPEST) return;
    this.depth++;
    const result = nested();
    this.depth--;
    return result;
  }
}

/** marked's lexer, but that a hostile text costs it neither minutes nor the stack. */
class BoundedLexer extends Lexer {
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if ((source.match(MARK)?.length ?? 0) <= MOST_MARKS) return super.inlineTokens(source, tokens);
    tokens.push({ type: 'text', raw: source, text: source, escaped: false });
    return tokens;
  }
}

/**
 * What a reader of a Markdown text sees: its paragraphs, headings, items and cells with blank lines between them and without
 * marks. "**no**" is "no", a link its words, a picture nothing.
 */
export async function textOfMarkdown(markdown: string): Promise<string> {
  const lexer = new BoundedLexer({ tokenizer: new BoundedTokenizer() });
  const html = Parser.parse(lexer.lex(markdown));
  const { parseHTML } = await import('linkedom');
  const document: DomDocument = parseHTML(`<html><body>${html}</body></html>`).document;
  return document.documentElement ? paragraphsOf(document.documentElement).join('\n\n') : '';
}
