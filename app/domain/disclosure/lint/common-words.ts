/**
 * Words of notes in English and in French, without accents. One that merely sounds like a name on file
 * (Sara, sera) is not taken for it; one that is a name (Rose, Grace) is, where it is written as one.
 */
const words = `
able abord about above abrege abroad absence absent absolute acceder accept accepte accepted
acceptee accepter accepts acces access accord accorder account accounts accueil accueillir acier
act actif acting action active activite actor acts actuel actuelle adapte add added address adds
adjust adresse adressez adult adulte adultes adults affaire affaires affect affiche afficher
affiches afin after again against age aged agee agenda ages agir agissent agit agneau agrandie
agree agreed ahead ai aid aide aider aiderait aiderez aides aids aient aile ailleurs aim aime
aiment aimer aims aine ainee ainsi air aise ait ajoute ajouter ajuster album alike all allait alle
allee aller allied allowed allows ally alone along alors already also although always am amen
amend amer ami amie amine amis amitie amour an ancien ancre and ane ange anger anglais anglaise
animal ann annee annees annexe annoncee annule annulee annulees another ans answer answered
answers any anyone anything apart app appareil appear appel applied applique apply apprend
apprendre apprennent approche approuve approval approve approved approver approves appui appuie
appuye appuyee appuyer apres arabe arbre are area areas argent arid arm arme arms army arobase
arranged arret arreter arretera arriere arrival arrivant arrive arrived arrivee arrivent arrives
art arts as aside asile ask asked asks assessed assez assigned assisted associer assument assumons
assured assuree at atelier atom atout attach attached atteint atteinte attempts attend attendent
attendre attends attendu attendue attendus attente attribue au aucun aucune audit auditive auditor
auditors aujourd aunt aupres aura aurait auront aussi aussitot australe auteur author auto autobus
automne autorise autre autres autumn aux auxquels avaient avait avancer avant avec avenir aveugle
avez avid avion avis avise avisees aviser avises avisez avoir avons awaited aware away awe awl
ayant babies baby back backups bad bague bain baker bakery balai balcony ball balle balm banc band
bands bar bare barre bas base basin basse bateau bath bathtub baton bay be beam bean bear beat
beau beaucoup bebe became because become becomes bed bedroom beds beef been beer before began
begin begins begun behind being bell belle belongs below belt bend benevole berceau beside besides
besoin besoins best betail bete better between beurre beyond bien bientot bienvenu biere big bijou
bill binds bird birman birth bit bite blanc blank ble blended bleu blind blocks blood boat body
boeuf bois boite bol bold bon bone bonne book bookmark boot bord born boss both bouche boulanger
bout boutique bowl box boy boys brain branche bras brave bread breaking brick brin bring brings
broke brother brothers brown browse browser browsers bruit brun budget build builder built bulk
bull bulletin burden bureau bureaux burn bus business busy but bvor by caches cadet cadette cadre
cadres cafe caisse cake calcul calcule calendar call calm calme came camion camp can canal canard
cancels cane cannot cap capacity car care cares caring carpenter carried carries carry carte cas
case cases cash cast cat category cattle cause causes cave ce cease ceci cela cell celle celles
cells celui cent centrale cents cercle certain certains ces cesse cesser cet cette ceux chacun
chacune chain chaine chair chaise chaleur chambre champ champs chance change changed changer
changes changez chanson chant chante chanter chapeau chaque charge chat chaud chauffeur check
checked checks chef chemin cher cherche cheval chez chien chiffre chiffree chiffres child children
chin chip choice choisi choisie choisir choisit choix choose chose chosen ci ciel cinq cinquante
cirage citron city civil claim claimed claims clair claire clamps class classe classes clavier cle
clean cleaner clef clever client clinic clinique cloche clock clocks close closed closes closing
clou coal coat code coded codes coeur coffee coin col cold colere colle college collegue colon
column columns combien come comes coming comma command commande comme commence commencer comment
comments common commun communes community compare comparer compares complain complet complete
complets compose composed composee composes comptait compte comptent comptes concern concerne
concerns concurs confiee confine confined confirm confirme confirms conjoint connait connexe connu
connues consent conserve consigne constant constat constats contact contacts conte content contenu
contient continu continue continus contre control convene convened convenes convenez convenir
convenu convient convoque cook cookies cooking cooks cool copain cope copie copier copies copiez
copy coq cor corde core corps correct corrige corriger cost costs cote cotes coton cou coud coude
could couleur count counted country counts coup couple cour courage courante courent courriel
cours course court courtes courts cousin cousine cousins cout couteau coutumes couture couvre
coverage covers craie create creation creer creme crew cri criteres criteria croix crop cru cuir
cuisine cuisson cultural culture cure current customs dad daily dalle dance dances danger dans
danse dari dark dash data database date dates daughter daughters dawn day daycare days db de deaf
deal dear debt debut decide decided decides decidez decision deck declared decline declined
decliner decrits deed deep deer default degre degree deja dela delai delais deleted deletion
demain demande demandee demander demandes demeure denial dent dental deny depart depasse depenses
deplacee deplacer depuis derives dernier derniere des designe designer desir desirez desister desk
dessin dessine dessous dessus destine destinee destines destroy detail details detruire detruite
detruits dette deuil deux deuxieme devait devenir devenu device devienne devient devoir devoirs
devra devrait did diet dieu diffuser digits dimanche dinka diploma diplome dire directly director
discreet discret disent dish distance dit dites division dix do dock doctor document does dog
doigt doing doit doivent doll domain domaine domaines don donc done donne donnees donnent donner
donnez dont doom door doors dormira dos dose dossier dossiers dot double douce douche douleur doux
douze down draft drafted drap draw draws drive driver droit drop drum dry du due dur dure duree
during dust duty each eager ear earlier early earn ears easiest east eastern easy eat eats eau
ebauche echappe echeance echue ecole ecoles ecoule ecourte ecran ecrire ecrit ecriture ecrivent
ecrivez edge edit editable editing effet effort egal egard eight eighteen eighth eighty either
elder elderly elders element eleve elevee eleven eleves eligible elision elle elles eloignes else
embedded empeche emploi emplois empty en encore encre end ended endorse endorsed endorses endroit
ends enfance enfant enfants enforced engage engager ennui ennuie ennuiera enough enseignant
ensemble ensuite entente enter entered entier entiers entre entree entrer entrevue entrez entries
enumere enumeres envie environ envoi envoye envoyee envoyees envoyer envoyes envoyez epaule epice
epoque epouse epoux equal equipe erreur erreurs erronee error escalier escaped escort escorte
espace espere esperent espoir esprit essai essayes est et etabli etablie etablir etablira etablis
etage etaient etait etant etape etapes etat ete etes ethnic etoile etranger etre etude etudes eu
eux evalue evaluee eveil even evening event events ever every everyone exact exactly examen
examens examine examinee examiner example examples except exemple exigent exist existe existent
exists expect expected expire expired explain explains explique export express extend extended eye
eyes face facile facon fact facteur facto factor fade faibles fail fails faim fair faire faisait
fait faite faites faith faits fall falls fame families famille familles family fan far fardeau
fare farine farm farmer farming farsi fast fat father fathers faudrait fault faut faute fauteuil
fear feature federal federale feed feel feeling feet fell felt femme femmes fence fera ferait
ferez ferme fermee fermees fermer fermes fermez fete feu feuille few fewer fiche fichier fichiers
field fields fier fiere fievre fifteen fifth fifty figure figurent figures fil file files fill
fille filled filles fills film fils filter filters filtre filtres fin finance find finding
findings finds fine finir finished finit fins fire firm first fish fit fits five fix flag flags
flat flaws fled fleur floor flow fluently fly flyer foam fog foi foin fois fold follow follows
fonction fond font food fool foot football for force foresee foret forgiven form formal format
forme formelle formes forms fort forte forty forward found four fourmi fournit fourteen fourth
foyer fr fragment frais francais frappe fratrie free frein french frere freres fresh friend
friends froid from fruit fuel fui full fuller fumee fun function further fuseau fusil fut future
fuzzy gain game games gant gap gar garage garcon garcons garde gardees garden gardent garder
garderez garderie gare gas gate gateau gauche gave gaz gear gender general genie genou gens gentle
gere geste gestion get gets gift girl girls give given gives glace glad glasses glossary go goal
goat goes going gold gone good gorge gout goutte grace grade grain grand grande grandir grandit
grandson gras grateful gray great greater green grew grey grip gris group groupe groupes groups
grow grows guard guerre guess guesses guide gun habit habitant habitude habituel had hair halal
halfway hall halt hameau hand handicap handled hands happen happened happens happy hard has hasard
hashes hat hate haut haute have hay he head heads heal health healthy heap hear heard hearing
hears heart heat heel held hello help helped helps hen her herbe here hero heros hers heure heures
heureuse heureux hide hier high highest hill him hip hire his histoire hit hiver hold holders
holds hole holy home homework homme hommes honte hope hoped hopes hopital horaire hors hospital
host hot hour hours house household housing how huge hui huile huit hull humeur humor humour
hundred hunt hurt husband ice ici idea idee identify identite identity idle ids if ignore ignored
ignorer ignores il ile ill illness ils image imported impot imprevu imprime in inch inchange
income inconnu index indique indiquer indiques indiquez inexact infirmier inform informe informed
inland inquire inquiry ins inscrire inscrit inside insister instant instead intensif interest
interet interets into invented inventes invest invite invited invitee invitees invites invitons
ira iraquien iron is issu it item items its itself jam jamais jambe jambon jar jardin jaune jaw je
jet jeu jeudi jeune jeunes jeunesse job jobs joie joignez join joindre joined joining joins joint
jointe jointes joke joli joue jouent jouer jour journal journee jours joy judgment juge jugement
juillet juin jumeau jumeaux jumele jumelee jumelle jump jupe jury jusqu just juste justice karen
keen keep keeps kept key keyboard kick kid kidney kids kill kiln kilo kind kinds king kirundi kiss
kit kitchen knee knew knit knot know known knows kurde la label lac lack lady laid laine laissant
laisse laissent laisser lait lake lamb lame lamp lance land lane language langue langues lapin
lapsed laquelle large larger larges largest last lasting lasts late later latest latine laugh
launch law lawn le lead leads leaf leaks lean leap learn learned learners learning learns lease
least leave leaves lecon lecteur lecture left leg legal legale legs legume lend length lens lent
les lesquels less let lets lettre leur leurs levantin level libere liberee liberer liberez library
libres lid lie liee liees lien liens lies lieu lieux life lift light ligne like liked likely likes
limb limit limite limited limitee limites limits lin line lingala linge link linked links lint
linted lion lip lira lire liront lisent lisez list liste listed listes lists lit literacy lits
little live lived lives livre load loaded loan local locale locatifs locaux lock log logement logs
loi loin loisirs long longer longue look looked looking looks loop lors lorsqu lorsque lose loses
loss lost lot lots loud loup love loved loves low lower loyer lu lue lues lui lump lunch lundi
lune lunettes lung lungs lus lutte ma machine macon mad made magasin mai mail main mains maire
mais maison maitrise majeur major make makes mal malade maladie male malgre malin man manager
managers manche mange manger manque manteau many map marche marcher mardi mari mark marked market
married marron mars mask masking mason masque mass master mat match matched matches matching mate
math matin matter matters mauvais may maze me meal meals mean meaning means meantime meat medecin
medical medicale medicaux medium meet meeting meets meilleur melt member members membre membres
meme memes men menage menages mend mene menent mener menes mental mentale menu menus mer merci
mercredi mere meritant mes message messages messe mesure met metier metiers metre mettent mettre
meuble mi mid midi midpoint midway miel miens mieux might mil mild mile milieu milk mill mille
mind mine mineur mineure mineurs minor minors minute minutes mis mise miss missing mix mixte
mobilite mobility mode modifie modifiee modifier module moins mois mom moment mon monde money
monitors month months montre montree montrees mood moon moral more morning mort moss most mot moth
mother mothers motif mots mouche moulin mouton move moved moves moyens much mud muet mug mur
muscle musee music musique must mute my nage name named names nap nappe narrow natural nature
navire ne near nearby nearest nearing neat neck nee need needed needs nees neige neighbour neither
nepalais nephew nerf nes nest net neuf never neveu new newcomer newest news next nez ni nice nid
niece night nights nine nineteen ninety ninth niveau no nobody nod noel noeud noir noise nom
nombre nombres nomme nommez noms non nonce none noon nor nord normal normally north nos nose
nosniff not note notes nothing notice notices notify notre noun nourrir nous nouveau nouveaux
nouvel nouvelle now noyau nuage nuer nuit nuits number numbers numero numeros nurse nurses nut oak
oat ob objet occuper oeil oeuf of off offer offered offert offerts office officer officers offices
official officiel offrant offre offrent offrir offrirez offrons often oh oil oiseau old older
oldest ombre on once oncle one ones onglet ongoing only ont onze open opened opening opens
operator option optional options or orage oral order ordered ordinary ordre oreille origin origine
orphan orphelin os other others ou oubli ouest oui ouie our ours out outcome outil outside ouvert
ouverte ouvertes ouverts ouvrable ouvre ouvrent ouvrez ouvrir oven over overseas own owner pachto
pack package packages page pages paid paie paille pain pair paire paix palais pale palm pan panier
papa paper papier paquet par parc pareil parent parente parents paresse parfois parfum park parle
parlees parlent parler parmi parraine part partage partagent partager parti partie parties partir
partner partners parts party parvenue pas pass passe passed passer passera passes passez password
past patate patched pate path paths patience patients patte patterns pause pauvre pay payloads
pays peace peak pear peau peche peine pelle pen penalite penalty pendant pensee people per perdre
perdu perdue pere perhaps peril perime perimes period periode perle permet persan person personal
personne persons perte pet petit petite peu peur peut peuvent phare phone photo phrase physical
physique pick picture pie piece pieces pied pieds pierre pig pile pill pin pine pink pipe piste
pity place placed places plage plaie plaine plainly plainte plan planned planning plant plante
plat plate play played plays please plein plomb plot plug pluie plume plural plus plusieurs plutot
poche poele poem poids poil poing point points poire pois poisson poivre pole pomme pond pont pool
poor pork port portail portal porte portee portes pose poser posez possible post postal poste
posted posting pot pouce poudre poule pouls poumon poupee pour pourquoi pourra pourrait pourrez
pourriez poursuit pousse pouvant pouvez pouvoir pouvons pray prayer prays pre preau preavis
precede precis precise precisee pree prefere prefers premier premiere premiers prend prendra
prendre prennent prepare prepared preparer prepares pres prescrit presence present presente
pressing pret prete pretes prets prevenu prevoir prevoyez prevu prevue prie prier primaire primary
print printemps prints priorite priority pris prise privacy private prive privee prix probable
problem probleme proceder process proche proches produite produits profil profile profiles profils
program progress projet promise promoted promoter promotes propos proposal propose proposed
proposer proposes propre protege proteges proud provider provient province pu public publie
publier publiez publique publish puce puis puisse puits pull pump pure push put qu quai quand
quarante quart quasi quatorze quatre que quel quelle quelles quelqu quelque quelques quels
question qui quiet quinze quit quitte quittee quitter quittez quoi quote race rail rain raise
raised raising raison rajuster ramene ramp rampe random rang rank rappeler rappelle rare rate raw
ray rayon re reach reached reaches read readable reader reading reads ready real rear reason
reasons receipt receive received receives recent recente recentes recents recevez recevoir
recevrez recit recoit record recorded records recovers recovery recu recue redige reduite reel
reelle refaites referme referral referred referrer refers refugee refugies refus refusal refuse
refused refusee refuser refuses refusez regard region regional regle regler regles reglez regular
regulier rein reine related relative relays release released releases releve reload rely remain
remember remet remind reminder removes remplace rempli remplie remplir remplis remplit rendez
rendra rendu rent rental renvoi renvoie renvoye renvoyer renvoyez reopen repartis repas repeats
repete repit replace replaces reply repond repondez repondra repondre repondu reponse reponses
report reported repos request requests required requis reserve reserver reserves reservez resettle
rest restant restants reste restent rester result resultat results resume retablit retard retards
retenu retenue retient retire retiree retirer retourne retrait return returned returns reunit reve
reveal revenir revenu revient review reviewed reviews revision revoir revoked revu rewrite rez rib
rice rich riche ride rideau rien right ring rire rise risk risque river riviere riz road robe rock
roco rohingya roi role roles roll roman rompu rond roof room rooms root rope rose rotated roue
rouge rough roulant round rounded route rouvert rouvre rouvrez row rub ruche rude rue rug rule
rules run running runs rupture rural ruse rush rythme sa sable sac sack sad safe safety sage sail
saisi saison sait sake sale sales salle salon salt same samedi sample sand sang sans santal sante
sapin sauce sauf saut save saved savent saves savez savoir savon savons saw say saying says scan
scar scarce schedule schema school schools science sciences scolaire screen scripts se sea seal
seam search searches seat seau sec second seconde seconds secours secteur section securite
security see seed seeded seek seem seen sees seize sel self sell selle selon semaine semaines send
senders sends senior sens sense sent sente sentence sentir separate sept sera seraient serait
serez serie seriez seront serre sert served servi service services servir ses session sessions set
setting settings settle settled seuil seul seule seuls seven seventeen seventh seventy several sew
sewing shall shape share shared shares sharing she shed sheep shelf ship ships shoe shop shops
short shorter shot should show shower shown shows shy si sibling siblings sick side sides siege
sight sign signalez signe signed signee signent signer signes signet signez signifie signing signs
silent silk simple simpler since sing singe single sings singular sink sister sisters site six
sixteen sixth sixty size skill skills skin sky sleep slim slip slow small smaller smallest smart
smell smile smoke sniffed snow so soap soccer social sociales sociaux societes sock soeur soeurs
soft soi soie soient soif soil soin soins soir sois soit soixante sol sole soleil solid somali
some somebody someone sometimes somme sommeil son song songs sons sont soon sorani sorte souci
souffre souhaite soul soulevee soumet soumis soup soupe sour source sources sourd sourde sous
soutenu south soutien souvent space spaces speak speaking speaks special speed spell spelled spend
spin spoke spoken sponsor sponsors sport sports spot spouse spring square stage stair stairs stamp
stand standing stands star start starts starve state stated status stay stayed stays steel stem
step steps stick still stone stool stop stops store stores storm story stove straight stream
street stress string strong student studied studies study style subit subject submit submits
subvient such sucre sud suffers suffira sugar suit suite suited suivant suivante suivez suivi
suivie suivis suivre sujet summary summer sun support supports supreme sur sure surer surface
surgery survecu survived swahili swim system systeme systemic systems tab table tables tache
taches tag tail taille tailor take taken takes taking tale talk talks tall tank tant tante tap
tape tapez tapis tard tarder task tasks tasse taste taught tax taxe tea teach teacher team teen
teenager teeth tel tell tells tels temps ten tenant tend tenez tenir tent tente tenter tenth tenue
term terme termine terminee terminer terms terre test tete text texte textes than thank that the
their theirs them then therapy there these they thin thing things think third thirteen thirty this
thon those though thousand three through thumb tide tidy tie tient tigre tigrigna tile till time
times timide timing tiny tip tire tiree tires tiret tissera tissu titre to today toe together
toile toit told tombe tomorrow ton tone tonne too took tool tools tooth top torn tot total
touchant toujours tour tous tout toute toutes town trace track tracking tracks trade trades train
trained training trait traite tranche trancher tranches transit transmet transmis trauma travail
travaille travailler travel tray treat treated tree treize trente tres tresse tri tried trip
triple triste trois trop trou troupe trouve trouvent trouver trouves truck true truth try tube
tuile tune turn turns tutelle twelve twenty twice twin twins two type typed types typing un uncle
under une unit unless unsafe until unusual up update uploads upon ups urbain urban urge urgence
urgent urgente urgentes urgents us usage use used user uses usine usual usually utile utilise
utiliser utilisez utilite va vaccins vache vague vaguer valeur valeurs valise value values vast
vaut veau vecu vedette vehicle velo vendre venez venir vent vente ventre venu venue ver verb
verifie verifier verifiez verify verra verre verrez vers version versions vert vertu very vest
veste vetted veuf veuillez veulent veut veuve viande victim victime vide video vides vie vieille
viennent vient vieux view viewed views vif vigne vigueur village ville vin vingt vingts violence
vis visa visage vision visons visuelle visuels vit vite vitre vivant vive vivent vivre vocab voie
voient voies voile voir voisin voisine voit voiture voix vol volet vont vos vote votre votres
voudrait vouloir voulue vous voyage voyager voyez vrai vu vue wage wait waited waiting waits wake
walk walking walks wall want wanted wants war ware warm was wash waste watch watched water wave
way we weak wear web weed week weekdays weekly weeks weight welcome welcomes welfare well went
were west wet what wheel wheelchair when where whether which while who whoever whole whom whose
why wide widen wider widow widower wife wild will willing wind window wine wing winter wire wise
wish wishes with withdraw withdrew withheld within without woman women wood wool word wording
words work worked worker working works world worn worse would wrap wrapped write writes writing
written wrong wrote yard year years yes yesterday yet yeux you young younger youngest your yours
youth zele zero zone zoom
`;

/** Names of places, peoples, languages, months and days that notes may hold, written with a capital. */
const properNouns = `
canada ottawa toronto montreal quebec ontario manitoba alberta saskatchewan saskatoon regina winnipeg
calgary edmonton vancouver victoria halifax moncton fredericton charlottetown hamilton kitchener london
windsor kingston mississauga brandon lethbridge kelowna surrey burnaby abbotsford sherbrooke gatineau
laval levis sudbury barrie guelph waterloo peterborough nunavut yukon columbia brunswick scotia nova
labrador newfoundland edward prince island acadia atlantic pacific prairies maritimes
africa asia america europe arabic english french somali tigrinya swahili kiswahili burmese karen dari
farsi pashto persian kurdish amharic oromo turkish spanish russian ukrainian urdu hindi nepali rohingya
arabe anglais francais francaise dari birman somalien somalienne persan kurde turc turque espagnol russe
syria syrian syrians iraq iraqi iraqis eritrea eritrean ethiopia ethiopian sudan sudanese somalia
somalian congo congolese burundi burundian rwanda rwandan kenya kenyan uganda ugandan tanzania lebanon
lebanese jordan jordanian turkey egypt egyptian afghan afghans afghanistan iran iranian pakistan myanmar
burma karenni chin kachin shan yemen yemeni syrie syrien syrienne irak irakien erythree ethiopie soudan
soudanais somalie congolais congolaise ouganda tanzanie liban libanais jordanie turquie egypte afghane
january february march april may june july august september october november december janvier fevrier
mars avril mai juin juillet aout septembre octobre novembre decembre monday tuesday wednesday thursday
friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche muslim christian catholic
ramadan easter christmas braille medicare imam rabbi islam quran koran bible
`;

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const common = setOf(words);
const proper = setOf(properNouns);

export const isCommonWord = (lowercase: string): boolean => common.has(lowercase);
export const isProperNoun = (lowercase: string): boolean => proper.has(lowercase);
