/**
 * Words of what is said that tell what kind of saying it is, where the cue leaves it open: "said that prices would rise" predicts,
 * "said that all must go" demands.
 *
 * To edit: add the lemma, in lower case, to the set that it belongs to; the sentence above each set shows its frame.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** "said the plan would [boost] trade": what comes of something; not what somebody does, as in "would close the bridge". */
export const OUTCOMES =
  words(`rise fall drop increase decrease grow shrink decline improve worsen deteriorate weaken strengthen boost
  benefit help contribute result cause trigger spur fuel affect impact hurt harm damage reduce enhance motivate
  encourage attract ease deepen intensify double triple halve exceed last follow suffer disappear survive die collapse
  recover persist become change generate create`);

/** "it could [take] years": what may come of something; of what "would come" somebody may be told. */
export const POSSIBLE_OUTCOMES = words('take come make lead bring');

/** "will have [an impact]": with "have" it says what comes of something. */
export const EFFECTS = words(
  'impact effect consequence influence bearing implication repercussion benefit result',
);

/** "is [forecast] to last": somebody foresees it. */
export const FORESEEN = words('forecast expect predict project anticipate likely unlikely');

/** "a [poll] suggests", "the [survey] said": what such a document says was found out. */
export const INQUIRIES =
  words(`poll survey study research census analysis audit autopsy postmortem post-mortem experiment opinion-poll
  data datum statistic statistics test testing`);

/** "stressed the [need] for peace": calls for it. */
export const NEEDS = words('need necessity');

/** "[stressed] the need for it". Not "mentioned" or "questioned". */
export const STRESSES = words('stress emphasize emphasise underline underscore highlight reiterate reaffirm');

/** Cues whose class is a belief, though whoever says so says it aloud: "credited the crew", "welcomed the ruling". */
export const SAID_ALOUD = words('credit welcome');

/** "assured her that she could stay": what somebody is assured of is promised. */
export const ASSURES = words('assure reassure');

/** "“It is over,” he concluded": the end of a speech, and no finding. */
export const CLOSES_SPEECH = words('conclude');

/** "said she would [like] to go", "they should [know]": nothing that somebody does. */
export const NO_DEEDS = words('be have like need want prefer know love hate understand seem remain belong');
