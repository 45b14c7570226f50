/**
 * Peoples, parties and faiths: words for a group of people that a name tagger takes for names and that say what somebody
 * belongs to ("a German official": affiliation "German").
 *
 * To edit: add the singular to the list it belongs to. Forms in -an, -i, -ite, -ist and the like are adjective and noun
 * and take a plural in -s by themselves; words in -ese, -ish, -ch and the irregular nouns are listed as they are.
 * "Frenchman" gives "Frenchmen" and the feminine forms by itself.
 */
export type GroupClass = 'people' | 'party' | 'faith';

const PLURAL_IN_S: Readonly<Record<GroupClass, string>> = {
  people: `
    Afghan African Albanian Algerian American Angolan Argentine Argentinian Armenian Asian Aussie Australian Austrian
    Azerbaijani Azeri Bahamian Bahraini Bangladeshi Barbadian Bavarian Belarusian Belgian Belizean Bermudan Bolivian
    Bosnian Brazilian Brit Briton Bulgarian Burundian Californian Cambodian Cameroonian Canadian Caribbean Catalan
    Chadian Chechen Chilean Colombian Congolese Corsican Croat Croatian Cuban Cypriot Czech Dane Dominican Ecuadorean
    Ecuadorian Egyptian Emirati Eritrean Estonian Ethiopian Eurasian European Fijian Filipino Finn Floridian Gambian
    Gazan Georgian German Ghanaian Greek Grenadian Guatemalan Guinean Guyanese Haitian Hawaiian Hispanic Honduran
    Hungarian Icelander Indian Indonesian Iranian Iraqi Israeli Italian Jamaican Jordanian Kashmiri Kazakh Kenyan Korean
    Kosovan Kosovar Kurd Kuwaiti Kyrgyz Lao Laotian Latino Latina Latvian Liberian Libyan Lithuanian Londoner
    Luxembourger Macedonian Malagasy Malawian Malaysian Maldivian Malian Maltese Mauritanian Mauritian Mexican Moldovan
    Mongolian Montenegrin Moroccan Mozambican Namibian Nepali Netherlander Nicaraguan Nigerian Nigerien Norwegian Okie
    Omani Pakistani Palestinian Panamanian Papuan Paraguayan Parisian Peruvian Pole Qatari Romanian Russian Rwandan
    Salvadoran Samoan Sardinian Saudi Scandinavian Scot Serb Serbian Sicilian Sikh Singaporean Slav Slovak Slovene
    Slovenian Somali Somalian Soviet Spaniard Sri-Lankan Swede Swazi Syrian Tajik Tamil Tanzanian Texan Thai Tibetan
    Togolese Tongan Trinidadian Tunisian Turk Turkmen Ugandan Ukrainian Uruguayan Uyghur Uighur Uzbek Venezuelan
    Puerto-Rican New-Yorker New-Zealander Costa-Rican South-African North-Korean South-Korean Latin-American
    North-American South-American Central-American East-German West-German Northern-Irish Saudi-Arabian El-Salvadoran
    Burkinabe Virginian Yazidi Yemeni Yugoslav Zambian Zimbabwean Bengali Punjabi Pashtun Rohingya Basque Fleming Walloon Breton
    Kiwi Yankee Aboriginal Inuit Maori Cherokee Navajo Sioux Arab Persian Balkan Baltic Nordic Arctic`,
  party: `
    Democrat Republican Conservative Labourite Liberal Tory Green Socialist Communist Marxist Leninist Maoist Trotskyist
    Libertarian Nationalist Unionist Loyalist Independent Whig Federalist Bolshevik Menshevik Nazi Fascist Islamist
    Baathist Ba'athist Peronist Chavista Zionist Brexiteer Remainer Blairite Thatcherite Corbynite Trumpist Clintonite
    Reformist Populist Progressive Centrist Leftist Rightist Separatist Taliban Houthi Hezbollah Peshmerga Sandinista
    Zapatista Blueshirt Suffragette Abolitionist Gaullist Kemalist Dixiecrat Gop Snp Dup Ukip Afd`,
  faith: `
    Christian Catholic Protestant Anglican Episcopalian Lutheran Calvinist Methodist Baptist Presbyterian Pentecostal
    Evangelical Mormon Quaker Puritan Jesuit Benedictine Franciscan Adventist Mennonite Moslem Muslim Sunni Shiite
    Shi'ite Shia Alawite Druze Ismaili Salafist Salafi Wahhabi Jew Hindu Buddhist Jain Zoroastrian Bahai Taoist Copt
    Maronite Rastafarian Scientologist Atheist Agnostic Pagan Wiccan Satanist`,
};

const AS_LISTED: Readonly<Record<GroupClass, string>> = {
  people: `
    Basotho Beninese British English French Dutch Irish Welsh Scottish Cornish Finnish Swedish Danish Turkish Kurdish
    Polish Spanish Flemish Icelandic Arabic Slavic Serbo-Croat Swiss Chinese Japanese Vietnamese Burmese Taiwanese
    Sudanese Senegalese Lebanese Portuguese Sinhalese Nepalese Timorese Cantonese Viennese Gabonese Faroese Bhutanese
    Hong-Konger Philippine Argentinean Anglo-Saxon Afro-American African-American Asian-American Mexican-American
    Cuban-American Native-American Franco-German Israeli-Arab Anglo-American Palestinian-American`,
  party:
    'Labour Democratic Bolivarian Sandinist Sinn-Féin Sinn-Fein Lib-Dem Lib-Dems Tories Likud Fatah Hamas',
  faith: 'Jewish Islamic Judaic Lamaist Orthodox Coptic Hasidic Amish Vatican',
};

/** Nationality and "-man": "Frenchman". */
const BEFORE_MAN = 'English French Irish Dutch Welsh Scots Cornish Manx';

function index(): ReadonlyMap<string, GroupClass> {
  const classes = new Map<string, GroupClass>();
  const add = (word: string, group: GroupClass) => {
    const form = word.replaceAll('-', ' ').toLowerCase();
    classes.set(form, group);
    classes.set(word.toLowerCase(), group);
  };
  for (const group of ['people', 'party', 'faith'] as const) {
    for (const word of PLURAL_IN_S[group].trim().split(/\s+/)) {
      add(word, group);
      add(word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`, group);
    }
    for (const word of AS_LISTED[group].trim().split(/\s+/)) add(word, group);
  }
  for (const people of BEFORE_MAN.split(' ')) {
    for (const suffix of ['man', 'men', 'woman', 'women']) add(people + suffix, 'people');
  }
  return classes;
}

const CLASSES = index();

/** The class of a word ("German", "Democrats", "sunni") or of several joined by spaces ("Sri Lankan"). */
export function groupClass(words: string): GroupClass | undefined {
  return CLASSES.get(words.toLowerCase());
}

/** Words of the lists above that are seldom one person: "the Taliban said", "the Baltic". */
const NO_MEMBERS = new Set(
  `taliban houthi hezbollah peshmerga caribbean balkan baltic nordic arctic soviet maltese congolese togolese gop snp dup ukip afd
  green independent progressive`.split(/\s+/),
);
const MEMBERS: ReadonlySet<string> = new Set(
  Object.values(PLURAL_IN_S)
    .flatMap((list) => list.trim().split(/\s+/))
    .map((word) => word.toLowerCase())
    .filter((word) => !NO_MEMBERS.has(word)),
);

/** Whether a word is for one person: "the Spaniard said", "the Frenchman", "a Democrat"; not "French", "Spaniards", "Taliban". */
export function isOneMember(word: string): boolean {
  return (
    MEMBERS.has(word.toLowerCase()) || (/[a-z](?:man|woman)$/i.test(word) && groupClass(word) !== undefined)
  );
}
