/**
 * Countries, each with what is of it: "the Turkish leader" is the president of Turkey. To edit: a line is the country in the form
 * that all others are compared by, a colon, and the other forms, divided by commas.
 */
const DEMONYMS = `
afghanistan: afghan
albania: albanian
algeria: algerian
angola: angolan
argentina: argentine, argentinian, argentinean
armenia: armenian
australia: australian
austria: austrian
azerbaijan: azerbaijani, azeri
bahamas: bahamian
bahrain: bahraini
bangladesh: bangladeshi
barbados: barbadian, bajan
belarus: belarusian, belarussian
belgium: belgian
belize: belizean
benin: beninese
bhutan: bhutanese
bolivia: bolivian
bosnia: bosnian, bosnia and herzegovina
botswana: botswanan, motswana
brazil: brazilian
britain: british, uk, united kingdom, great britain
brunei: bruneian
bulgaria: bulgarian
burkina faso: burkinabe
burundi: burundian
cambodia: cambodian
cameroon: cameroonian
canada: canadian
central african republic: central african
chad: chadian
chile: chilean
china: chinese
colombia: colombian
congo: congolese, democratic republic of congo, democratic republic of the congo, dr congo, drc
costa rica: costa rican
croatia: croatian, croat
cuba: cuban
cyprus: cypriot
czech republic: czech, czechia
denmark: danish
dominican republic: dominican
ecuador: ecuadorian, ecuadorean
egypt: egyptian
el salvador: salvadoran, salvadorean
equatorial guinea: equatoguinean, equatoguinian
eritrea: eritrean
estonia: estonian
eswatini: swazi, swaziland
ethiopia: ethiopian
fiji: fijian
finland: finnish
france: french
gabon: gabonese
gambia: gambian
georgia: georgian
germany: german
ghana: ghanaian
greece: greek
guatemala: guatemalan
guinea: guinean
guyana: guyanese
haiti: haitian
honduras: honduran
hungary: hungarian
iceland: icelandic
india: indian
indonesia: indonesian
iran: iranian
iraq: iraqi
ireland: irish
israel: israeli
italy: italian
ivory coast: ivorian, côte d'ivoire
jamaica: jamaican
japan: japanese
jordan: jordanian
kazakhstan: kazakh
kenya: kenyan
kosovo: kosovar
kuwait: kuwaiti
kyrgyzstan: kyrgyz
laos: laotian, lao
latvia: latvian
lebanon: lebanese
lesotho: basotho
liberia: liberian
libya: libyan
lithuania: lithuanian
luxembourg: luxembourgish
macedonia: macedonian, north macedonia
madagascar: malagasy
malawi: malawian
malaysia: malaysian
maldives: maldivian
mali: malian
malta: maltese
mauritania: mauritanian
mauritius: mauritian
mexico: mexican
moldova: moldovan
mongolia: mongolian
montenegro: montenegrin
morocco: moroccan
mozambique: mozambican
myanmar: burmese, burma
namibia: namibian
nepal: nepali, nepalese
netherlands: dutch
new zealand: new zealander
nicaragua: nicaraguan
niger: nigerien
nigeria: nigerian
north korea: north korean
norway: norwegian
oman: omani
pakistan: pakistani
palestine: palestinian
panama: panamanian
papua new guinea: papua new guinean
paraguay: paraguayan
peru: peruvian
philippines: philippine, filipino
poland: polish
portugal: portuguese
qatar: qatari
romania: romanian
russia: russian
rwanda: rwandan
samoa: samoan
saudi arabia: saudi, saudi arabian
scotland: scottish
senegal: senegalese
serbia: serbian
sierra leone: sierra leonean
singapore: singaporean
slovakia: slovak, slovakian
slovenia: slovenian, slovene
solomon islands: solomon islander
somalia: somali
south africa: south african
south korea: south korean
south sudan: south sudanese
spain: spanish
sri lanka: sri lankan
sudan: sudanese
suriname: surinamese
sweden: swedish
switzerland: swiss
syria: syrian
taiwan: taiwanese
tajikistan: tajik
tanzania: tanzanian
thailand: thai
togo: togolese
tonga: tongan
trinidad and tobago: trinidadian
tunisia: tunisian
turkey: turkish, türkiye
turkmenistan: turkmen
uganda: ugandan
ukraine: ukrainian
united arab emirates: emirati, uae
united states: american, us, usa, america, united states of america
uruguay: uruguayan
uzbekistan: uzbek
vanuatu: ni-vanuatu
venezuela: venezuelan
vietnam: vietnamese
wales: welsh
yemen: yemeni
zambia: zambian
zimbabwe: zimbabwean
`;

const COUNTRIES: ReadonlyMap<string, string> = new Map(
  DEMONYMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [country, forms] = line.split(': ') as [string, string];
      return forms.split(', ').map((form) => [form, country] as const);
    }),
);

const NAMES: ReadonlySet<string> = new Set(COUNTRIES.values());

/** Whether a name in lower case is a country's, as `countryOf` gives it. */
export const isCountry = (name: string): boolean => NAMES.has(name);

/** "turkey" for "turkish", "united states" for "us"; other words as they are. Lower case in and out. */
export const countryOf = (word: string): string => COUNTRIES.get(word) ?? word;
