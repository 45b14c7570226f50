/**
 * Nouns for the occasions, the messages and the places in which people say things.
 *
 * To edit: add the lemma, in lower case, to the set that it belongs to; the sentence above each set shows its frame.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** "at a meeting with allies", "during the debate": the record's occasion. */
export const EVENTS =
  words(`meeting conference debate rally interview speech summit hearing briefing forum event dinner
  lunch breakfast luncheon trip visit ceremony session trial gathering convention congress fundraiser fund-raiser concert
  show programme program broadcast address lecture panel discussion podcast call teleconference webcast webinar chat
  q&a march protest demonstration vigil funeral service memorial inauguration reception gala banquet tour stop appearance
  workshop seminar symposium testimony deposition inquest inquiry negotiation talk talks conversation exchange encounter
  town-hall townhall press-conference sermon mass festival fair exhibition launch opening unveiling tournament match
  game celebration party caucus assembly plenary round-table roundtable questioning cross-examination plea sentencing
  presentation monologue commencement graduation keynote telecast segment stop-over availability
  livestream stream marathon retreat walk flight drive interrogation debriefing arraignment phone-in walkabout burial
  baptism wedding commemoration anniversary groundbreaking commissioning handover swearing-in homecoming function dialogue consultation sitting presser conclave
  expo iftar premiere screening signing roadshow baraza`);

/** "on the sidelines of the festival", "in another part of the meeting": the noun after "of" says what it is. */
export const PARTS_OF_EVENTS = words(
  'sideline sidelines margin margins part half beginning start end close opening course rest middle series string flurry copy excerpt',
);

/** "in an interview with CNN": read as an event, with whom and when it was; but it is what the words came through. */
export const INTERVIEWS = words('interview');

/** "at a town hall": an event only together; "told a banquet hall" is where it was said. */
export const isEventNoun = (lemma: string, before: string): boolean =>
  EVENTS.has(lemma) || (lemma === 'hall' && before === 'town');

/** "in a letter to the board", "in its ruling": what it was said through; the record's medium, with whom it goes to. */
export const MESSAGES =
  words(`letter email e-mail message statement note memo text tweet post telegram cable reply response
  petition appeal submission report complaint dispatch release communiqué communique postcard filing affidavit video
  article column editorial op-ed blog diary answer ruling decision judgment judgement opinion document documents papers
  paper book memoir autobiography biography lawsuit suit indictment caption advertisement ad essay study survey poll
  bulletin advisory notice newsletter podcast press-release handout manifesto voicemail recording transcript tape
  newspaper magazine journal website site portal documentary lyrics song chapter foreword reply-letter open-letter
  disclosure listing posting update thread dossier leaflet flyer flier pamphlet brochure proposal resolution guidance
  clip reel sms audio footage announcement missive declaration factsheet correspondence questionnaire
  story piece circular dedication preface afterword obituary screenshot dispatch briefing-note`);

/** "in its [order]", not "in [order] to". */
export const ORDERS = words('order');

/** "in remarks to reporters": says to whom, and neither through what nor on what occasion. */
export const REMARKS = words('remark comment response reply answer reference reaction');

/** "giving [an update] at the hospital": what is given is said. */
export const GIVEN =
  words(`update speech statement remark remarks comment address account testimony presentation briefing announcement
  lecture talk explanation interview sermon report response reply`);

/** "on his radio show", "on the programme": what it was said through. */
export const PROGRAMMES =
  words(`show programme program podcast broadcast telecast livestream stream radio television tv network channel station
  website site blog page account feed platform media medium newscast talk-show`);

/** "on Twitter", "via WhatsApp": platforms, in lower case. */
export const PLATFORMS =
  words(`twitter facebook instagram telegram youtube tiktok snapchat weibo wechat reddit linkedin whatsapp tumblr vk x
  threads bluesky mastodon periscope medium myspace signal discord twitch pinterest skype zoom rumble viber messenger clubhouse
  substack kakaotalk douyin koo gettr parler weixin bilibili`);

/** "by phone", "by e-mail": without an article. */
export const CARRIERS = words(
  'phone telephone email e-mail mail text fax letter video satellite videolink skype zoom message',
);

/** Events whose partner is who hears it: "in an interview with CNN". "a meeting with allies" is left as the occasion. */
export const TALKS_WITH = words('interview conversation chat call exchange q&a discussion talk testimony');

/** "told the newspaper", "speaking to the court": things that stand for the people who hear. */
export const HEARERS =
  words(`newspaper paper magazine network channel station outlet website site portal programme program
  show podcast broadcaster publication daily weekly tabloid court jury tribunal inquiry inquest audience parliament chamber
  radio panel nation country world congregation business newsroom
  stakeholder shareholder congregant newsman cadet compatriot countryman cadre comrade`);

/** Events that are bodies where they are named: "at the National Assembly". */
export const BODIES = words('assembly congress hall service march caucus inquiry');

/** "in response to a question from a reporter": whoever asked it hears the answer. */
export const QUESTIONS = words('question query inquiry enquiry request email e-mail message');

/** "in court", "outside the hotel", where there is no name to tell that it is a place. */
export const PLACE_NOUNS =
  words(`court courtroom parliament hospital airport embassy headquarters studio church mosque
  university campus school hotel square stadium jail prison police-station courthouse capitol scene office home restaurant
  cafe café pub bar theatre theater gym arena street park plant factory base camp border port station house palace
  mansion ranch resort farm beach lobby steps podium stage`);

/** After these the noun phrase tells of something else than the saying: "after the attack on Tuesday". */
export const DATES_SOMETHING_ELSE =
  words(`after before since following amid despite until till ahead because upon prior
  against like unlike than without beyond besides except including regarding concerning versus given`);

/** "in the [town] of Haebaru", "in the [capital], Bangui": a place by the name that follows. */
export const SETTLEMENTS =
  words(`city town village township suburb district county province prefecture municipality region state island
  neighbourhood neighborhood capital borough parish commune locality settlement hamlet department port`);
