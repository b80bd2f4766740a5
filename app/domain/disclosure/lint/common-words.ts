/** What an apostrophe leaves of a word counts as one: jusqu', don't. */
const clipped =
  'qu jusqu lorsqu puisqu quelqu presqu aujourd don didn doesn isn wasn weren aren couldn wouldn shouldn hasn haven hadn mustn ain ve ll'.split(
    ' ',
  );

/**
 * Words of notes in English and in French, without accents. One that merely sounds like a name on file
 * (Sara, sera) is not taken for it; one that is a name (Rose, Grace) is, where it is written as one.
 */
const words = `
optometriste optometristes neurodivergent wifi videoconference teletravail francisation orthophoniste orthopedagogue physiotherapeute
ergotherapeute audioprothesiste telesante textos texto clavardage covoiturage garderies cpe loonie toonie tuque
resiliente resilientes resilient resilients cegep cegeps plombiere camionneuse aidante aidantes aidants monoparentale monoparental
orthodontiste hidjab hijab futsal cricket badminton
cardamom cardamome cinnamon cannelle ginger gingembre saffron safran rosewater lentils lentilles bulletin bulletins feasts
marie maries watches watch delai cheerful neighbourly sundays evenings mornings afternoons
parcel exit voicemail cellulaire deposer
abandon abattre abimer able abord about above abrege abri abroad absence absent absolute acceder accept accepte
accepted acceptee accepter accepts acces access accident accommodate accommodation accompagner accompany accomplir
accord accorder accoucher account accountant accounts accueil accueillant accueillante accueillir achat acheter
achieve acier acquis across act actif acting action active activite actor actors acts actuel actuelle adapt adaptation
adapte adapter add added address adds adjust admire admit adolescent adolescente adolescents adopt adorer adores
adresse adressez adroit adult adulte adultes adults advance advice advise affaire affaires affect affection
affectueuse affectueux affiche afficher affiches afford affronter afin afraid after afternoon again against age aged
agee agenda ages agir agissent agit agiter agneau agrandie agrandir agreable agree agreed agricole agriculteur
agricultrice agriculture agronome ahead ai aid aide aider aiderait aiderez aides aids aient aigu aiguille aiguise aile
ailleurs aim aimable aime aiment aimer aims aine ainee ainsi air airport aisance aise ait ajoute ajouter ajuster album
alert alerte alike alimentation alive all allait allaite allaitement alle allee aller allergie allergies allergique
allergy allied allow allowed allows ally almost alone along alors alphabetisation alphabetiser already also although
always am amateur ambiance ambitieux ambition ambitious ameliorer amen amend amener amer ami amie amine amis amitie
amount amour ample amusant amuser an ancestor ancien ancienne anciennes anciens ancre and ane anemia anemie ange anger
anglais anglaise animal animals animaux ann annee annees annexe annoncee annoncer annual annule annulee annulees
another ans answer answered answers anti antibiotics anxiete anxiety anxious any anyone anything apart apartment
apartments apiculteur apiculture app appareil appear appel appetit appetite apple applied applique apply appointment
apporter appreciate apprecier apprend apprendre apprennent apprenti apprentice apprentie apprentissage approche
approcher approuve approval approve approved approver approves appui appuie appuye appuyee appuyer apres aquarelle
aquatique arabe arbre arbres architect architecte are area areas argent argue arid arm arme armoire arms army arobase
arrange arranged arrest arret arreter arretera arriere arrival arrivant arrive arrived arrivee arrivent arriver
arrives arrondi art article artisan artisanat artisane artist artiste arts as aside asile ask asked asks aspect
aspirateur assessed assez assidu assidue assiduite assigned assis assist assisted assister associer assument assumons
assurance assured assuree assurer asthma asthme at ate atelier athlete athletic athletisme atom atout attach attached
attacher attaque atteindre atteint atteinte attempt attempts attend attendent attendre attends attendu attendue
attendus attente attentif attention attentionne attentionnee attentive attirer attract attribue au aubergine aucun
aucune audit auditif audition auditive auditor auditors augmenter aujourd aunt aupres aura aurait auront aussi
aussitot australe auteur author autism autisme auto autobus automne autonome autonomie autorise autour autre autrefois
autres autumn aux auxquels avaient avait avancer avant avantage avec avenant avenante avenir average aveugle avez avid
avion avis avise avisees aviser avises avisez avocat avocate avoid avoir avons avouer awaited awake award aware away
awe awl ayant babies baby bachelier back backups bad bagage bagages bague baigner bain baisser baker bakery bakes
baking balai balance balcony ball balle ballet ballon balm banana banc band bandage bands bank banque bar barbe barber
barbershop bare barely barre barriere bas base baseball basement basic basin basket basketball basse bataille bateau
bath bathroom bathtub batiment batir baton battery battre bavard bavarde bay be beach beadwork beam bean beans bear
beard beat beau beaucoup beaute beautiful bebe bebes became because become becomes bed bedroom beds bedtime beef been
beer bees before began begin beginner begins begun behind being bell belle belongs below belt bench bend benevolat
benevole benevoles berceau berger beside besides besoin besoins best betail bete better between beurre beyond
bibliotheque bicycle bicycles bicyclette bien bientot bienvenu biere big bijou bijoux bike bilingual bilingue bill
billet binds biologie biology bird birman birth birthday biscuits bit bite bitter black blacksmith blanc blank blanket
blankets ble bleed blended bless blesse blessure blessures bleu blind blocks blood bloom bloquer blouse board boarding
boast boat body boeuf boil boiler boire bois boite boiter bol bold bomb bon bone bonheur bonjour bonne book bookmark
boot boots bord border bored born borrow boss both bottle bottom bouche boucher boucherie boucles bouger bought
bouillir boulanger boulangere boulangerie bouleversement boundary bourse bout bouteille boutique bouton bowl box boy
boys brace bracelet braces braids brain branche bras brave bread breakfast breaking breastfeeding brick bricklayer
bricolage bricoleur bridge brief bright brillant brillante brin bring brings brique brise broad brode broder broderie
brodeuse broke broom brosse brother brothers brought brown browse browser browsers bruit bruler brun brush bruyant
bubbly bucket budget buggy build builder built bulk bull bulletin bundle burden bureau bureaux burn bury bus buses
bush business busy but butcher butchery butter button bvor by cabin cabinet cacher caches cadeau cadet cadette cadre
cadres cafe cahier caisse cake calcul calcule calendar call calligraphie calligraphy calm calme calmement calmer
camarade came camion camionneur camp campagne can canal canape canard cancels cancer candle cane canne cannot cap
capable capacity car caractere cardboard cardiac cardiaque care career careful caregiver cares caring carpenter
carpentry carpets carre carreaux carreleur carried carriere carries carry cart carte carve cas case cases cash casser
cast cat cataract cataracte category catering catholique cattle caught cause causer causes cave ce cease ceci ceinture
cela celibataire cell cellar celle celles cells celui cement cent centrale centre cents ceramics ceramique cercle
cereales cerebral ceremonie ceremony certain certains certificate cerveau ces cesse cesser cet cette ceux chacun
chacune chagrin chain chaine chair chaise chaleur chaleureuse chaleureux challenge chambre champ champion champs
chance chandail change changed changement changer changes changez chanson chant chante chanter chanteur chapeau
chapitre chapter chaque charge charger charity charpente charpentier chase chasse chat chatty chaud chaudement
chauffage chauffer chauffeur chaussures cheap check checked checks cheer cheerful cheese chef chemin chemise chemist
chemistry cher cherche chercher chess chest cheval cheveux cheville chevre chevres chez chickens chien chiffre
chiffree chiffres child children chilled chimie chin chip chirurgicale chirurgie chirurgien choice choir choisi
choisie choisir choisit choix choose chorale chore chores chose chosen chronic chronique church ci ciel ciment cinema
cinq cinquante cirage circle circonstance citizen citizens citizenship citoyen citoyennete citron city civil civique
civisme claim claimed claims clair claire clamps clarte class classe classes classmates classroom clavier clay cle
clean cleaner clef clerk clever client climat climate climb clinic clinique cloche clock clocks close closed closes
closing cloth clothes clothing clou cloud co coach coal coast coat code coded codes coeur coffee coiffer coiffeur
coiffeuse coiffure coin col cold colere colis collation colle collect collection college collegue coller colon color
colour column columns combative combattre combien combine come comedy comes comfort comfortable coming comma command
commande comme commence commencer comment comments commercant commercante commerce commercial commis committed commode
common commun communaute communes communicate communiquer community compagnie companion companionship compare comparer
compares compassion compete complain complaint complet complete complets complex compliquer comporter compose composed
composee composes comprendre comptabilite comptable comptait compte comptent compter comptes computer computers
concentration concentre concern concerne concerner concerns concert concours concurs condition conditions conduct
conducteur conduire conduit conduite confiance confiant confident confiee confier confine confined confirm confirme
confirms confort confortable confuse conjoint connaissance connait connaitre connect connexe connu connues conscience
conseil consent conserve conserver conserves consider considerer consigne constant constantly constat constats
construction construire consulter contact contacts conte contenir content contenu contes contient continu continue
continuer continus contraire contre contremaitre contribute control convene convened convenes convenez convenir
convenu conversation convey convient convivial convoque cook cookies cooking cooks cool cooperative copain cope copie
copier copies copiez copine copper copy coq cor corde cordonnier core corn corps correct corridor corrige corriger
cost costs cote cotes coton cotton cou coucher couches coud coude coudre cough could couler couleur couloir count
counted country counts coup couper couple cour courage courageuse courageux courante courent courir courriel courrier
cours course court courtes courts couscous cousin cousine cousins cout couteau couter coutumes couture couturier
couturiere couverture couvertures couvre couvreur couvrir coverage covers cow cozy crafts craie craindre crainte crash
crawl crayon crayons cream create creatif creation creative creativite creatrice credit creek creer creme creuser crew
cri cricket crier crise crises criteres criteria croire croissance croix crop cross crowd croyant croyante cru cruche
crutch crutches cry cucumber cueillette cuir cuire cuisine cuisines cuisinier cuisiniere cuisson cultivateur
cultivatrice cultive cultiver cultural culture cup cupboard cure curieuse curieux curious curl currency current
currently curtains custom customs cut cycle cycling cyclisme cygne dad daily dairy dalle damage damp dance dances
dancing danger dangereux dans danse danser danseur danseuse dari dark dash data database date dates daughter daughters
dawn day daycare days db de deaf deafness deal dear debout debrouillard debrouillarde debrouiller debt debut debuter
decide decided decider decides decidez decision deck declared decline declined decliner decor decorate decouvrir
decrire decrits dedans deed deep deer default defaut defendre deficience degre degree dehors deja dejeuner dela delai
delais delay deleted deletion delicat deliver delivery demain demand demande demandee demander demandes demarche
demarches demenagement demenager dementie demeure demeurer denial denrees dent dentaire dental dentist dentiste dents
deny depart depasse depasser depecher depend depense depenses deplacee deplacement deplacer deplaces depression depuis
deranger derives dernier derniere dernierement derriere des descendre describe desert deserve designe designer desir
desire desirez desister desk desormais dessin dessine dessiner dessous dessus destin destine destinee destines destroy
detail details detained detendre detenir determination determined detruire detruite detruits dette deuil deux deuxieme
devait develop devenir devenu device devienne devient devoir devoirs devoue devouee devouement devra devrait diabete
diabetes diabetic diabetique diagnosed diagnosis diagnostic dial dialyse dialysis diapers dicte dictionary did diet
dieu difference different difficile difficult difficulte difficultes difficulty diffuser dig digits digne diligent
dimanche diminuer dinka dinner diploma diplome diplomee dire direct directly director diriger dirt disabilities
disability disabled disappear discipline discover discreet discret discuss discussion discuter disease diseases disent
dish displaced disponible disposer distance distant distinguer distraction distribuer dit dites divers divide diviser
division divorce divorced divorcee dix do docile dock docteur doctor doctors document does dog doigt doing doit
doivent doll dolls domain domaine domaines dominer dommage don donate donc done donne donnee donnees donnent donner
donnez dont doom door doors dormir dormira dos dosage dose dossier dossiers dot double doubler doubt douce doucement
douceur douche doue douee douleur douleurs doute doux douze down dozen draft drafted drag drap draw drawer drawing
drawings drawn draws dream dreams dress dressmaker drew drink drive driven driver driving droit droite droits drole
drop drove drum drums dry du duck due dur durable durant dure duree durer during dust duty dynamic dynamique dynamisme
each eager ear earlier early earn earning ears earth ease easiest easily east eastern easy eat eaten eating eats eau
ebauche ecart echange echanger echappe echapper echeance echec echecs echue eclairer ecole ecoles ecolier ecoliere
economie economiser ecoule ecourte ecoute ecouter ecran ecrire ecrit ecriture ecrivent ecrivez eczema edge edit
editable editing educate educatif education educational educatrice effacer effet effort efforts egal egalement egard
eggs eglise eight eighteen eighth eighty either elargir elbow elder elderly elders elect electric electrical
electrician electricien electricite electrique electronics electronique element elementary elevage elevator elevators
eleve elevee eleven elever eleves eleveur eligible elision elle elles eloigner eloignes else embaucher embedded
embrace embrasser embroiders embroidery emergency emigrer emmener emotion emotional emotions empathy empeche empecher
emploi emplois employe employee employer employment emporter emprunter empty en enceinte encore encourage encourager
encre end ended endormir endorse endorsed endorses endroit ends endurance endurante endure enemy energetic energie
energique enfance enfant enfants enfermer enforced enfuir engage engagement engager engine engineer engineering enjoue
enjouee enjoy enjoys enlever ennemi ennui ennuie ennuiera ennuyer enorme enough enregistrer enrichir enrol enroll
enseignant enseignante enseignement enseigner ensemble ensuite entendre entente enter entered enterrer entertain
enthousiasme enthousiaste enthusiasm entier entiers entire entourage entourer entraide entrainement entraineur entre
entree entrepreneur entrer entretien entrevue entrez entries enumere enumeres envelope enveloppe envie environ
environnement environs envoi envoye envoyee envoyees envoyer envoyes envoyez epais epargne epaule epice epicerie
epices epicier epilepsie epilepsy epileptique epoque epouse epoux eprouver epuise epuisement equal equilibre equipe
equipes equipment errands erreur erreurs erronee error escalade escalier escaliers escape escaped escort escorte
espace espece especially espere esperent esperer espoir esprit essai essayer essayes essential essentiel est estimer
et etabli etablie etablir etablira etablis etage etaient etait etant etape etapes etat ete eteindre etendre etes
ethnic etoile etrange etranger etre etroit etude etudes etudiant etudiante etudiants etudier eu eux evalue evaluee
eveil even evenement evening event events ever every everybody everyday everyone everything everywhere eviter exact
exactly examen examens examine examinee examiner example examples exams excellent except exception exchange excited
exemple exercer exercice exercise exercises exhausted exigent exiger exil exile exist existe existence existent
exister exists expect expected expense experience experimente expert expire expired explain explains explique
expliquer exploiter export exposer express expression exprimer extend extended exterieur extra eye eyeglasses eyes
eyesight fabric fabrique face facile facilement facilite facon fact facteur facto factor factory fade faible faibles
faiblesse fail fails faim fair faire fairly faisait fait faite faites faith faits fall falloir falls fame familiar
families famille familles family famous fan far fardeau fare farine farm farmer farmers farming farsi fast fasting fat
father fathers fatigue fatiguer faudrait fault faut faute fauteuil faux favori favorite favour favourite fear feature
federal federale feed feel feeling feet fell felt femme femmes fence fenetre fer fera ferait ferez ferme fermee
fermees fermer fermes fermez fermier fermiere festival fete fetes feu feuille fever fevre few fewer fiable fiance
fiancee fiche fichier fichiers fidele field fields fier fiere fiers fievre fifteen fifth fifty fight figure figurent
figures fil file files fill fille filled filles fills film fils filter filters filtre filtres fin final finance find
finding findings finds fine finger finir finish finished finit fins fire fireplace firm first fish fisher fisherman
fishing fit fits five fix fixer flag flags flamme flat flats flaws fled flee flees fleur fleuriste fleurs flew
flexible floor flour flow flowers fluent fluently flute fly flyer foam focus fog foi foin foire fois fold folie folk
follow follows fonction fonctionner fond font food fool foot football for force foreign foresee forest foret forge
forgeron forget forgiven form formal format formation forme formelle former formerly formes forms formulaire fort
forte fortement fortunate forty forward foster fou foule found four fourmi fournir fournit fourteen fourth foyer fr
fracture fragile fragment frail frais frame franc francais frappe frapper fratrie free freedom freeze frein french
frequent frere freres fresh friend friendly friends friendship froid from fromage front frontiere frozen fruit fruits
fry fuel fui fuir fuite full fuller fully fumee fun function funny furent furniture further fuseau fusil fut futur
future fuyant fuzzy gagner gain game games gant gap gar garage garantir garcon garcons garde gardees garden gardener
gardening gardens gardent garder garderez garderie gare gas gate gateau gateaux gather gauche gave gaz gear gender
general genereux generous genie genou genoux genre gens gentil gentille gentiment gentle geographie geography geometry
gere geste gestion get gets gift girl girls give given gives glace glad glass glasses gloire glossary glove gluten go
goal goalkeeper goat goats god goes going gold gone good gorge gourmand gout gouter gouts goutte grace gracieuse grade
graduate graduated grain grammar grand grandchild grandchildren granddaughter grande grandes grandfather grandir
grandit grandma grandmother grandpa grandparent grandparents grands grandson grape gras grass grateful gratuit grave
gravement gray great greater green greenhouse greets grew grey grief grimper grip gris groceries grocery gros
grossesse ground group groupe groupes groups grow grown grows growth guard guerir guerison guerre guess guesses guest
guide guider guilty guitar guitare gun gym gymnastics habile habiles habilete habit habitant habite habiter habitude
habituel habituer had haine hair hairdresser hairdressing halal half halfway hall halt haltere hameau hammer hanche
hand handicap handicapee handicrafts handled hands handy hang happen happened happens happy hard hardly hardware
hardworking harm harvest has hasard hashes hat hate haut haute have hay he head headaches heads heal healing health
healthy heap hear heard hearing hears heart heat heater heavy heel height held hello help helped helpful helps hen
henna hepatite hepatitis her herbe herbes herbs here hero heros hers hesiter heure heures heureuse heureux hide hier
high highest hike hill him hip hire his histoire history hit hiver hivers hobbies hobby hold holders holds hole
holiday holidays holy home homework homme hommes honest honey honnete honneur honte hope hoped hopeful hopes hopital
hopitaux horaire horloger hors horse hospital hospitals host hot hotel hour hours house household housework housing
how huge hui huile huit hull humain human humble humeur humor humour hundred hunger hungry hunt hurry hurt husband hut
hygiene hypertension ice ici idea idee identify identite identity idle ids if ignore ignored ignorer ignores il ile
ill illness ils image imaginative imagine imaginer immediate immediately immense immeuble immigrer immunization
impatient impatients importance important imported imposer impot impression imprevu imprime improve in incendie inch
inchange inclusive income inconnu incontinence increase indeed independent index indique indiquer indiques indiquez
individu indoor inexact infant infirmerie infirmier infirmiere infirmity influence inform informatique informe
informed informer ingenieur ingenieure injure injured injury inland inquiet inquieter inquietude inquire inquiry ins
inscrire inscrit inside insist insister insomnie inspire installer instant instead instruction instruit instrument
insulin insuline intelligence intelligent intend intensif intention interdire interesser interest interested interet
interets interieur internal interprete interpreter interpreters interview into introduce invalidite invented inventer
inventes invest invitation invite invited invitee invitees inviter invites invitons ira iraquien iron is isolated
isole isolement issu issue it item items its itself jacket jail jam jamais jambe jambes jambon jar jardin jardine
jardinier jardiniere jaune jaw je jet jeter jeu jeudi jeune jeunes jeunesse jeux jewellery jewelry job jobs joie
joignez join joindre joined joiner joining joins joint jointe jointes joke jokes joli jolly jongle joue jouent jouer
jouets joueur jour journal journalier journaliere journee journey jours joy joyeuse joyeux joyful judge judgment juge
jugement juger juice juillet juin jumeau jumeaux jumele jumelee jumelle jumelles jump junior jupe jurer jury jusqu
just juste justice karate karen keen keep keeps kept kettle key keyboard keys kick kid kidney kids kill kiln kilo
kilometre kilometres kind kindergarten kindly kindness kinds kine king kirundi kiss kit kitchen kite kites knee knees
knew knife knit knits knitting knock knot know knowledge known knows kurde la label laboratory laborer labour labourer
lac lack lady laid laine laissant laisse laissent laisser lait lake lamb lame lamp lampe lance land lane langage
language languages langue langues lapin lapsed laquelle large larger larges largest larme lasser last lasting lasts
late lately later latest latine laugh laughs laughter launch laundromat laundry lavage laver law lawn lawyer lay le
lead leader leadership leads leaf leak leaks lean leap learn learned learner learners learning learns lease least
leather leave leaves lecon lecteur lectrice lecture left leg legal legale leger legere legs legume legumes leisure
lend lendemain length lens lent lentement les lesquels less lesson lessons let lets letter lettre leur leurs levantin
level lever liaison libere liberee liberer liberez liberte liberty library libre libres licence license lid lie liee
liees lien liens lies lieu lieux life lifetime lift light ligne like liked likely likes limb limit limite limited
limitee limiter limites limits limp lin line lingala linge link linked links lint linted lion lip lips lira lire
liront lisent lisez list liste listed listen listes lists lit literacy lits litter litteraire little live lived lively
lives livestock living livre livres livreur load loaded loan local locale locally locataire locate locatifs locaux
lock locksmith log logement logements logent logiciel logis logs loi loin loisir loisirs lonely long longer longtemps
longue look looked looking looks loop lors lorsqu lorsque lose loses loss lost lot lots loud louer loup lourd love
loved lovely loves low lower loyal loyer lu luck lucky lue lues luggage lui lumiere lump lunch lundi lune lunettes
lung lungs lus lutte lutter lycee ma machine macon maconnerie mad madame made magasin mai mail main mainly mains
maintenance maintenant maintenir maire mais maison maisons maitrise majeur major majority make makes mal malade
maladie maladies maladroit malaise malaria male malentendant malentendante malgre malheur malin malvoyant malvoyante
man manage manager managers manche mange manger maniere manner manque manquer manteau manual manuel manufacturing many
map marchand marchande marche marcher marches marchette mardi mari mariage marier mark marked market marque marquer
marriage married marron marry mars mask masking mason masque mass masse master mat match matched matches matching mate
material materiel maternel maternelle maternity math mathematics mathematique mathematiques matheux maths matiere
matin matinee matter matters mattress mature maturite mauvais may maybe maze me meal meals mean meaning means meantime
measure meat mecanicien mecanique mechanic mechanics medecin medecins medical medicale medicament medicaments
medication medications medicaux medicine medicines medium meet meeting meets meilleur melanger melt member members
membre membres meme memes memoire memories memory men menace menage menages mend mene menent mener menes mensonge
mental mentale mention mentir menton menu menuiserie menuisier menus mer merchant merci mercredi mere meres meritant
merite meriter mes mess message messages messe mesure mesurer met metal method meticuleux meticulous metier metiers
metre mettent mettre meuble meublees meubles meunier mi mid middle midi midpoint midway midwife miel miens mieux might
migraines mil mild mile milieu militaire military milk mill mille mince mind mindful mine mineur mineure mineurs minor
minors minuscule minute minutes minutieux mirror mis mise misere miss missed missing mistake mix mixed mixte mobile
mobilite mobility mode modele moderate modern moderne modest modeste modestement modifie modifiee modifier module
moindre moins mois moisson moitie mom moment momentum mon monde money monitors monnaie montagne monter month monthly
months montre montree montrees montrer mood moon moral morceau more morning mort mosaic mosque moss most mostly mot
moth mother mothers motif motion motivated motivation motive moto motor motorcycle motricite mots mouche moulin
mountain mountains mourir mouse moustache mouth mouton moutons mouvement move moved moves movie movies moyen moyens
much mud muet muette mug multi multiplier mur murder muscle muscles muscul musee museum mushrooms music musical
musician musicien musicienne musique must mute my mystere nage naissance naitre name named names nap nappe narrow
natation nation national native natural nature naturel navire ne near nearby nearest nearing neat necessaire necessary
necessite neck nee need needed needle needs nees neige neighbor neighborhood neighbour neighbourhood neighbours
neither nepalais nephew nephews nerf nerve nes nest net nettoie nettoyage nettoyer network neuf never neveu neveux new
newborn newcomer newcomers newest news newspaper next nez ni nice nid niece nieces night nightmares nights nine
nineteen ninety ninth niveau no nobody noces nod noel noeud noir noise noisy nom nombre nombres nombreuse nombreux
nomme nommer nommez noms non nonce none noon nor nord normal normally north nos nose nosniff not note notes nothing
notice notices notify notre noun nourrir nourrisson nourrissons nourriture nous nouveau nouveaux nouvel nouvelle
nouvelles now noyau nuage nuer nuit nuits nul number numbers numero numeros nurse nursery nurses nursing nut nutrition
nuts oak oat ob obedient obeir obeissant object objectif objet obliger observe observer obtain obtenir obvious
occasion occupation occuper occur ocean odeur oeil oeuf oeuvre of off offer offered offert offerts office officer
officers offices official officiel offrant offre offrent offrir offrirez offrons often oh oignons oil oiseau oiseaux
old older oldest olive olives ombre on once oncle one ones onglet ongoing onion only ont onto onze open opened opening
opens operation operator operer opinion opportunity optimiste optimistic option optional options optique or orage oral
orange order ordered orderly ordinaire ordinary ordonnance ordonne ordonnee ordre oreille oreilles organise organiser
organized origin original origine orphan orphans orphelin orpheline orteil orthopedic orthophonie orthophoniste os
oser other others otherwise ou oubli oublier ouest oui ouie our ours out outcome outdoors outgoing outil outils
outside ouvert ouverte ouvertes ouverts ouvrable ouvrage ouvre ouvrent ouvrez ouvrier ouvriere ouvrir oven over
overall overcome overseas owe own owner oxygen pachto pack package packages page pages paid paie paille pain painful
paint painter painting paintings pair paire paisible paisibles paix palais pale palm paludisme pan panier panne
pantalon papa paper paperwork papier papiers paquet par paraitre paralysed paralyzed parapluie parc parcs pardonner
pareil parent parente parenting parents paresse parfaite parfois parfum park parks parle parlees parlent parler parmi
parole paroles parraine part partage partagent partager parti participate partie parties partir partly partner
partners parts party parvenue pas pass passage passager passe passed passeport passer passera passes passez passion
passionate passionne passionnee passport password past pastry patate patch patched pate path paths patiemment patience
patient patiente patients patisserie patissier patron patronne patte pattern patterns pause pauvre pauvrete pay payer
payloads payment pays paysage paysan paysanne peace peaceful peak peanuts pear peau peche pecheur pedagogique
pedagogue pediatre peer peindre peine peintre peinture pelle pen penalite penalty pencil pendant pensee penser pension
pensive people pepper per percussion perdre perdu perdue pere perfect perfection perform perhaps peril perime perimes
period periode perle permanent permet permettre permis permit persan person personal personality personnage personne
personnel personnes persons perte peser pet petit petite petites petits peu peuple peur peureux peut peuvent phare
pharmacie pharmacien pharmacist pharmacy phobia phobie phone photo photographer photographie photography photos phrase
physical physics physiotherapie physiotherapy physique pianist piano pick picnic picture pie piece pieces pied pieds
pierre pig pile pill pillow pills pilules pin pine pink pipe piquer piscine piste pity place placed placer places
plage plaie plain plaindre plaine plainly plainte plaire plaisir plan plancher plane planned planning plant plante
planter plantes plants plasterer plastic plat plate platre platrier play played player playful playground playing
plays pleasant please plein plenty pleurer plier plomb plomberie plombier plonger plot plug pluie plumber plumbing
plume plural plus plusieurs plutot pneumonie poche pocket poele poem poeme poemes poems poesie poetry poids poignet
poil poing point pointe points poire pois poisson poissons poivre pole poli police polio polite politesse politique
polyvalent polyvalente pomme pommes pompier ponctuel ponctuelle pond pont pool poor popular porch pork port portail
portal porte portee porter portes portion pose poser posez position positive posseder possible possibly post postal
poste posted posting pot potager potagers potato poterie pots potterer pottery pouce poudre poule poules poulet pouls
poultry poumon pound poupee pour pourquoi pourra pourrait pourrez pourriez poursuit poursuivre pousse pousser
poussette pouvant pouvez pouvoir pouvons power practical practice practise praise pratique pratiquer pray prayer
prayers prays pre preau preavis precede precieux precis precise precisee precision pree prefer prefere preferer
prefers pregnancy pregnant premier premiere premiers prend prendra prendre prennent prenom prepare prepared preparer
prepares pres preschool prescolaire prescription prescrit presence present presente presenter preserve press presse
presser pressing pressure pret prete preter pretes prets pretty preuve prevenir prevent prevenu previous previously
prevoir prevoyez prevu prevue price pride prie prier priere primaire primary principal print printemps prints priorite
priority pris prise prison privacy private prive privee prix probable probably problem probleme problemes procede
proceder process prochain proche proches produce product produire produit produite produits professeur profession
professional professor profil profile profiles profils profiter profond program programme progres progress projet
projets promener promesse promettre promise promoted promoter promotes prompt prononcer proper propos proposal propose
proposed proposer proposes propre prosthesis protect protection protege protegee proteger proteges prothese proud
prouver prove provenir provide provider provient province provoquer prudence prudent prudente psychologique
psychologue pu public publie publier publiez publique publish puce puis puissance puisse puits pull pump punir punish
pure purple purpose push put puzzles qu quai qualite quality quand quantite quarante quart quarter quartier quasi
quatorze quatre que queen quel quelle quelles quelqu quelque quelques quels question qui quick quiet quietly quilt
quilting quilts quinze quit quitte quittee quitter quittez quoi quote quotidien rabbits race raconte racontent
raconter radio radios rail railway rain raise raised raisin raising raison rajuster ramene ramener ramp rampe ramps
ran random rang range ranger rank rapid rapidement rappel rappeler rappelle rapport rapporter rare rarely rarement
rassembler rassurant rassurante rassurer rate rather raw ray rayon re reach reached reaches react read readable
readaptation reader readers reading reads ready real realise realiser realite really rear reason reasons reassure
receipt receive received receives recemment recent recente recentes recently recents recettes recevez recevoir
recevrez recherche rechercher recipes recit reclamer recognise recoit recolte recommend reconnaitre record recorded
records recours recover recovered recovers recovery recu recue recueillir recuperer red redige reduce reduire reduite
reel reelle refaire refaites refer referme referral referred referrer refers reflechir refuge refugee refugees refugie
refugiee refugies refus refusal refuse refused refusee refuser refuses refusez regard regarder region regional regions
regle regler regles reglez regretter regular regularly regulier reguliere rehabilitation rein reine reinstallation
reinstaller reject rejeter rejoindre relate related relation relationship relative relatives relax relaxed relays
release released releases releve relever reliable relief religieux religion religious reload relocate rely remain
remarkable remarquer remember remercier remet remettre remind reminder remonter remote remove removes remplace
remplacer rempli remplie remplir remplis remplit rencontre rencontrer rendez rendra rendre rendu renfort renoncer
renseigner rent rental rentrer renverser renvoi renvoie renvoye renvoyer renvoyez reopen repair repairman repairs
reparateur reparation reparations repare reparer repartis repas repasser repeat repeats repete repeter repit replace
replaces reply repond repondez repondra repondre repondu reponse reponses report reported reporter repos reposer
reprendre represent representer request requests require required requis rescue reserve reserved reserver reserves
reservez resettle residence resident resilience resilient resister resourceful respect respecter respectful
respectueuse respectueux respirer respond responsable responsible ressembler rest restant restants restaurant reste
restent rester result resultat results resume retablit retard retards retell retenir retenu retenue retient retire
retired retiree retirer retour retourne retourner retrait retraite retraitee retrouver return returned returns
reunification reunion reunir reunit reunite reunited reussir reussite reve reveal reveiller revenir revent revenu
rever reveur revient review reviewed reviews revision revoir revoked revu reward rewrite rez rheumatism rhumatisme
riant rib rice rich riche rid ride rideau rideaux rides rien right ring rire rires rise risk risque risquer river
riviere riz road robe robuste robustes rock roco rohingya roi role roles roll roman romans rompre rompu rond roof
roofer room rooms root rope rose rotated roue rouge rough roulant rouler round rounded route routine rouvert rouvre
rouvrez row rub ruche rude rue rug rugs ruin ruine rule rules run running runs rupture rural ruse rush rythme rythmes
sa sable sac sack sad safe safety sage sagesse sail sain saine saint saisi saisir saison saisonnier sait sake salaire
salary sale sales salle salon salt saluer salut same samedi sample sand sandwich sang sans santal sante sapin sauce
sauf saut sauter sauvage sauver save saved savent saves savez savings savoir savon savons saw say saying says scale
scan scar scarce scared scarf scarves scene schedule schema scholar school schooling schools schoolteacher science
sciences scolaire score screen screens scripts sculpteur sculpture se sea seal seam seamstress seance search searches
season seasonal seasons seat seau sec seche secher second secondaire secondary seconde seconds secours secret
secretaire secretary secteur section secure securite security see seed seeded seek seem seen sees sein seize seizures
sejour sel seldom select self sell selle selon semaine semaines sembler semi send senders sends senior sens sense
sensitive sent sente sentence sentiment sentir separate separated separation separer sept sera seraient serait serez
serie serieuse serieusement serieux seriez serious seront serre serrer sert serve served serveur serveuse servi
service services servir ses session sessions set setting settings settle settled settlement seuil seul seule seuls
seven seventeen seventh seventy several severe severely sew sewed sewing sewn sews shade shadow shake shall shape
share shared shares sharing sharp she shed sheep sheet shelf shell shelter shepherd shine ship ships shirt shock shoe
shoemaker shoes shoot shop shopkeeper shopping shops shore short shorter shortly shot should shoulder shout shovel
show shower shown shows shut shy si sibling siblings sick sickness side sides siege siffle sight sign signalez
signature signe signed signee signent signer signes signet signez signifie signifier signing signs silence silencieuse
silencieux silent silk silver similar simple simplement simpler simples simply since sincere sing singe singer singing
single sings singular sink sister sisters sit site situation situer six sixteen sixth sixty size skate skating skiing
skill skilled skills skin skip skirt sky sleep sleeps sleepy slept slight slightly slim slip slow slowly small smaller
smallest smart smell smile smiles smiling smoke smooth snack snake sniffed snow so soap sober soccer sociable social
sociales sociaux societes sock soeur soeurs soft software soi soie soient soif soigne soigner soigneuse soigneux soil
soin soins soir soiree soirs sois soit soixante sol sold soldat soldering soldier sole soleil solid solidaire solide
solides solution solve somali sombre some somebody somehow someone something sometimes somewhere somme sommeil
sommeille sommet son song songs sonne sonner sons sont soon sorani sore sort sorte sortie sortir souci soudain soudeur
soudure souffle souffler souffrance souffre souffrir souhait souhaite souhaiter soul soulevee soulever soulier soumet
soumettre soumis sound soup soupe souple sour source sources sourd sourde sourds souriant souriante sourire sous
soutenir soutenu south soutien souvenir souvenirs souvent space spaces spare speak speaking speaks special specialist
specific speech speed spell spelled spelling spend spices spicy spin spinal spirit spite spoke spoken sponsor sponsors
spoon sport sportif sportive sports sporty spot spouse spread spring square stabilite stable staff stage stair
staircase stairs stamp stand standing stands star stare start starts starve state stated station status stay stayed
stays steady steal steel stem step steps stick stiff still stir stitches stone stool stop stops store stores stories
storm story stove straight strange stranger strategy stream street strength strengthen stress stretch strict strike
string strip stroke stroller strong stronger strongly structure struggle stubborn stuck student students studied
studies studieuse studieux study stuff stutter style styliste subir subit subject submit submits suburban subvient
succeed succes success successful such sucre sud sudden suddenly suffer suffered suffers sufficient suffira suffire
sugar suggest suit suitcase suite suited suivant suivante suivez suivi suivie suivis suivre sujet sum summary summer
sun sung sunny sunshine supper supply support supporter supportive supports suppose supreme sur surdite sure surer
surete surface surgeon surgeries surgery surgical surprendre surprise surround survecu surveiller survivant survivante
survive survived survivor survivors survivre suspect suture swahili swallow swam sweater sweep sweet swift swim
swimmer swimming swims swing switch symptom symptome symptomes symptoms syndicat system systeme systemic systems tab
table tableau tables tache taches tag tail taille tailleur tailleuse tailor tailoring tailors take taken takes taking
tale talent talented talents talk talkative talks tall tank tant tante tap tape taper tapez tapis tapisserie tard
tarder tartines task tasks tasse taste tasty tattoo taught tax taxe taxi tea teach teacher teachers teaching team
teams teamwork tear tears technical technician technicien technicienne technique technology teen teenager teenagers
teens teeth tel telephone television tell tells tels temoin temper temperature tempete temporarily temporary temps ten
tenace tenant tend tendre tendres tendresse tenez tenir tennis tent tente tenter tenth tenue term terme termine
terminee terminer terms terrain terre terreur terrible test tete text textbook texte textes textile textiles than
thank thanks that the theatre their theirs them then therapy there these they thick thief thin thing things think
third thirst thirsty thirteen thirty this thon those though thought thoughtful thousand thread threat threaten three
thrilled thrive throat through throughout throw thrown thumb thyroid ticket tide tidy tie tient tight tigre tigrigna
tile tiler tiles till timber timbre time times timide timidement timing tin tiny tip tire tired tiree tireless
tirelire tirer tires tiret tisse tisser tissera tisserand tisserande tissu tissue title titre to today toddler
toddlers toe together toile toilet toit toiture told tolerant tomates tomatoes tombe tomber tomorrow ton tone tongue
tonight tonne too took tool tools tooth toothache top topic torn torture tot total touch touchant toucher touches
tough toujours tour tourner tous tout toute toutes toux toward towards towel tower town toys trace tracer track
tracking tracks trade trades tradition traditional traditionnel traditionnelle traducteur traduire traffic trahir
trail train trained trainer training trait traite traitement traiter tranche trancher tranches tranquille tranquilles
tranquillite transformer transit translate translator transmet transmettre transmis transport transportation
transporter transports trap trauma traumatic traumatisme travail travaille travailler travailleur travailleuse travel
travels traverser tray treat treated treatment tree trees treize tremblement trente tres tresor tresse tresser tri
trial tribe tribu trick tricot tricote tricotent tricoter tricots tried trip triple triste tristesse trois tromper
trop trou trouble troubles troupe troupeau troupeaux trousers trousse trouve trouvent trouver trouves truck trucks
true trunk trust trustworthy truth try tube tuberculose tuberculosis tuer tuile tuition tune turn turns tutelle tuteur
tutor tutoring twelve twenty twice twin twins two type typed types typing ugly umbrella un unable uncle under
understand understanding une unemployed unfortunately uniform union unique unit unite universitaire universite
university unless unlike unlikely unsafe unstable until unusual up upbeat update uploads upon ups upstairs urbain
urban urge urgence urgent urgente urgentes urgently urgents us usage use used user uses usine usines usual usually
usure utile utilise utiliser utilisez utilite va vacances vacant vaccinated vaccination vaccine vaccinee vacciner
vaccins vache vaches vague vaguer vaincre vaisseau vaisselle valeur valeureux valeurs valise valley valoir valuable
value values van variete variety various vast vaste vaut veau vecu vedette vegan vegetable vegetables vegetarian
vegetarien vegetarienne vehicle vehicule veille veiller velo venant vendeur vendeuse vendor vendre venez vengeance
venir vent vente ventre venu venue ver verb verbal verifie verifier verifiez verify verite verra verre verrez vers
verser version versions vert vertige vertu very vest veste vetement vetements veterinaire veterinarian vetted veuf
veuillez veulent veut veuve viande victim victime victimes vide video vides vie vieillard vieille vieillir viennent
vient vieux view viewed views vif vigilante vigne vigueur village ville vin vingt vingts violence violent violon vis
visa visage viser visible vision visit visite visiter visiteur visitor visits visons visuelle visuels vit vitamine
vite vitesse vitre vitrier vivant vive vivent vivre vocab voice voie voient voies voile voir voisin voisinage voisine
voisins voit voiture voix vol volaille voler volet volleyball volontaire volonte volunteer volunteering volunteers
vont vos vote votre votres voudrait vouloir voulue vous voyage voyager voyageur voyez vrai vraiment vu vue vulnerable
wage wages wait waited waiting waits wake walk walker walking walks wall wallet want wanted wants war ware warehouse
warm warmth warn was wash washer washing waste watch watched watchmaker water wave way we weak weakness wealth wear
weather weaver weavers weaves weaving web wedding weed week weekdays weekend weekends weekly weeks weigh weight
welcome welcomes welder welfare well went were west wet what wheat wheel wheelchair wheelchairs when whenever where
wherever whether which while whisper white who whoever whole whom whose why wide widen wider widow widowed widower
wife wild will willing wind window wine wing winter winters wire wisdom wise wish wishes with withdraw withdrew
withheld within without witness woman women wood wooden woodwork woodworker woodworking wool word wording words wore
work worked worker working works workshop world worn worries worry worse worship worst worth would wound wounded
wounds wrap wrapped wrestling wrist write writer writes writing written wrong wrote yard year years yellow yes
yesterday yet yeux yoga you young younger youngest your yours youth zealous zele zero zone zoom
`;

const common: ReadonlySet<string> = new Set([...clipped, ...words.trim().split(/\s+/)]);

export const isCommonWord = (lowercase: string): boolean => common.has(lowercase);
