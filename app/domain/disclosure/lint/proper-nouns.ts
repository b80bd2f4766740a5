/**
 * What a note may write with a capital and still name nobody: countries and peoples, languages, Canadian cities, months,
 * weekdays, faiths and their feasts, and the abbreviations of the programme, of schools and of clinics.
 */
const places = `
red saint sainte alma caraquet bay south shore west east hyacinthe john johns jerome jean eustache basile bruno catharines albans thomas paul fredericton
canada ottawa toronto montreal quebec ontario manitoba alberta saskatchewan saskatoon regina winnipeg
calgary edmonton vancouver victoria halifax moncton fredericton charlottetown hamilton kitchener london
windsor kingston mississauga brandon lethbridge kelowna surrey burnaby abbotsford albert sherbrooke gatineau laval
levis sudbury barrie guelph waterloo peterborough nunavut yukon columbia brunswick scotia nova labrador
newfoundland edward prince island acadia atlantic pacific prairies maritimes africa asia america europe
arabic english french somali tigrinya swahili kiswahili burmese karen dari farsi pashto persian kurdish
amharic oromo turkish spanish russian ukrainian urdu hindi nepali rohingya arabe anglais francais francaise
birman somalien somalienne persan kurde turc turque espagnol russe syria syrian syrians iraq iraqi iraqis
eritrea eritrean ethiopia ethiopian sudan sudanese somalia somalian congo congolese burundi burundian rwanda
rwandan kenya kenyan uganda ugandan tanzania lebanon lebanese jordan jordanian turkey egypt egyptian afghan
afghans afghanistan iran iranian pakistan myanmar burma karenni chin kachin shan yemen yemeni syrie syrien
syrienne irak irakien erythree ethiopie soudan soudanais somalie congolais congolaise ouganda tanzanie liban
libanais jordanie turquie egypte afghane january february march april may june july august september october
november december janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche
muslim christian catholic ramadan easter christmas braille medicare imam rabbi islam quran koran bible
airdrie ajax aurora bathurst beaconsfield beauharnois belleville blainville boisbriand boniface boucherville
bradford brampton brantford brockville brossard burlington camrose caledon campbell river chambly
chateauguay chatham chilliwack cobourg cochrane cold lake collingwood coquitlam cornwall corner brook
courtenay cranbrook dartmouth dauphin deer delta dieppe dollard drummondville edmundston estevan flin flon
fort mcmurray gander gaspe granby grande prairie hawkesbury joliette jonquiere chicoutimi saguenay kamloops
kanata kenora kirkland kitimat leamington leduc lloydminster longueuil magog markham mascouche medicine hat
milton mirabel miramichi moose jaw morden winkler nanaimo newmarket nepean niagara norfolk oakville okotoks
orillia orleans oshawa outaouais pickering pembroke penticton pierrefonds pincourt richmond rimouski
rivieres riviere loup rouyn noranda val d or saanich sackville salaberry valleyfield sarnia sault ste marie
selkirk sept iles sorel steinbach stratford summerside swift current sydney terrebonne thetford thompson
thorold thunder bay timmins trois truro vaudreuil vaughan verdun vernon victoriaville welland westmount
wetaskiwin whitby whitehorse yellowknife iqaluit yorkton york etobicoke scarborough estrie monteregie
mauricie beauce gaspesie abitibi lanaudiere laurentides laurentian okanagan maritime territories territoires
ecosse neuve nouveau nouvelle colombie britannique atlantique northwest newfoundlander quebecois quebecoise
ontarian acadian acadien acadienne acadie manitobain democratic republic democratique republique central
centrafricaine centrafrique colombia colombian bhutan bhoutan bhutanese venezuela venezuelan guatemala
honduras haiti haitian haitien chine chinese chinois chinoise sri lanka tamil tamoul sinhala northern
eastern western southern septentrionale orientale occidentale australe meridionale latin latine latina
caribbean caraibes levantine levantin sudanais kurmanji kurmandji sorani kurdistan kurds pachto tigrigna
amharique oromos tigray tigrayan afar hazara hazaras tajik tadjik uzbek ouzbek turkmen pashtun pachtoune
baloch kinyarwanda kirundi lingala dinka nuer tshiluba kikongo s gaw pwo kayah mon ourdou nepalais espagnole
espagnols arabophone anglophone francophone francophones palestinian palestinians palestine palestinien gaza
israel israeli greece grece greek grec italy italie italian italien germany allemagne german allemand sweden
suede swedish suedois norway norvege denmark finland france india inde indian indien indonesia indonesie
malaysia malaisie thailand thailande thai bangladesh bengali vietnam vietnamese tchad chad niger nigeria
nigerian mali malian cameroon cameroun senegal ivory cote guinea guinee ghana gambia gambie djibouti libya
libye tunisia tunisie algeria algerie morocco maroc saudi arabia arabie saoudite qatar kuwait koweit
emirates emirats dubai oman bahrain cyprus chypre mexico mexique cuba peru perou brazil bresil ecuador
equateur usa american americain states etats unis uk britain england angleterre scotland ireland poland
pologne ukraine ukrainien russia russie georgia armenia armenian armenien azerbaijan tajikistan uzbekistan
turkmenistan kazakhstan mozambique malawi zambia zambie zimbabwe angola south african africain africaine
european europeen asian asiatique christianity christians catholique protestant protestante protestants
orthodox orthodoxe copte coptic sunni sunnite shia chiite ismaili yazidi yezidi druze buddhist bouddhiste
hindu hindou sikh juif juive jewish jew muslims musulman musulmane evangelical pentecostal pentecotiste
mennonite quaker bahai noel paques aid eid nowruz norouz timkat meskel diwali hanukkah newroz halloween
st metro george antigonish grand
thanksgiving moharram mr mrs ms mx dr m mme mlle god dieu allah
`;

const abbreviations = `
app mondays tuesdays wednesdays thursdays fridays saturdays sundays jr sr cm mm kg km mg ml lb lbs hr hrs min mins av ap j's
viber signal telegram ph sc id ids ng tpt rr po box apt rsvp tel ok tba am pm etc
rap par bvor gar psr pars sah sahs cg cgs g5 ircc cic ohip ramq ifhp pfsi ifh pr esl fsl linc clic clb nclc
ielts celpip tef tcf cegep ged gcms smgc uci iuc unhcr hcr rocs roc rstp pfpr cor o pst ptsd tspt adhd tdah
hiv vih tb tsa asd iep mri irm ct er icu bp vision covid bcg mmr dtp tv dvd pc it ict hvac cpr rcr rn lpn
pab psw phd msc ba bsc mba dec deps aec dep tes whats whatsapp youtube facebook zoom skype messenger google
wifi wi fi gps halal medicare braille imam rabbi islam quran koran bible torah coran minecraft lego barbie
fifa olympic olympics nba nhl soccer hockey lions ymca
`;

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const proper = new Set([...setOf(places), ...setOf(abbreviations)]);

export const isProperNoun = (lowercase: string): boolean => proper.has(lowercase);
