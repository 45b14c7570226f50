/** What makes a name an owner, as tokens of their own: "Canada's", "the parties'". */
export const GENITIVES: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);
