/**
 * What headlines are made of. To edit: add the word in lower case.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What newspapers put before a colon and does not speak. */
export const LABELS =
  words(`update updated breaking exclusive analysis opinion editorial watch video photos live review interview explainer factbox
  timeline profile report comment column letter letters podcast q&a news sport obituary correction quiz poll feature
  preview recap study graphic gallery listen read wrap-up highlights`);

/** Forms of verbs by which a headline says at its end who says so: "Iran ready to talk, says minister". */
export const ENDING_VERBS =
  words(`say says said warn warns warned claim claims insist insists admit admits reveal reveals confirm confirms announce
  announces argue argues predict predicts suggest suggests find finds show shows believe believes fear fears`);
