/** Words that say nothing about what a paper is about, as data: they end phrases or may not stand alone in a name. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Before the noun phrases of a sentence. */
const determiners = words(`
a an the this these those each every any all both some no another such our their its my your his her whose one two
three four five six seven eight nine ten several many most
`);

const prepositions = words(`
of in on for with from by at into via over under between among amongst across through throughout during without within
against toward towards upon per than as about after before beyond along around behind near onto off like unlike
despite versus vs
`);

/** Before verbs and adjectives, hardly ever right before a noun. */
const verbContexts = words(`
to we be is are was were been being am can could may might must will would shall should not cannot do does did doing
done have has had having it they them us i you he she who which that how what whether where when why more very highly
quite rather too so well often always never also still even only just simply thus then become becomes became remain
remains remaining seem seems far much less
`);

/** The stock vocabulary of academic prose, and other function words. */
const prose = words(`
able above accelerate accelerated accelerates accelerating according accordingly accurate accurately achieve achieved
achieves achieving adapt adapted adapting adapts additional additionally address addressed addresses addressing adjust
adjusted adjusts adopt adopted adopting adopts advanced affect affected affects again aim aimed aims al alleviate
alleviates allow allowed allowing allows almost already although amount analyse analysed analyses analyze analyzed
analyzes and appear appears applicable applied applies apply applying approximate approximated approximates aren argue
argued argues arise arises art ask asked asks assign assigned associate associated assume assumed assumes attempt
attempted attempts attention automated automatically available average avoid avoiding avoids aware b based because
believe below benchmarking beneath beside besides best better billion breakthrough bring brings broad brought build
building builds built but c calculate calculated call called capable capture captured captures capturing cast cause
caused causes causing challenging changed changing characterise characterize characterized characterizes choose
chooses chosen claimed com combine combined combines combining come comes coming common commonly comparable compare
compared compares comparing competitive comprehensive compute computed computes conduct conducted conducts confirm
confirmed confirms consider considerable considerably considered considering considers consistent consistently
construct constructed constructing constructs contain contained contains conventional corresponding couldn create
created creates creating critical crucial crucially current currently d deal dealing deals deduce deduced define
defined defines deliver delivers demo demonstrate demonstrated demonstrates demonstrating denote depend dependent
depending depends derive derived derives describe described describes describing designed designing desirable desired
determine determined determines develop developed developing develops didn different difficult difficulty directly
discuss discussed discusses diverse doesn don down driven due e easily easy effective effectively efficiently eg
either elegant elegantly eliminate eliminates else emerging empirical empirically employ employed employing employs
enable enabled enables enabling encode encoded encodes ends enhance enhanced enhances enhancing enough ensure ensures
ensuring especially establish established establishes establishing estimated et etc evaluate evaluated evaluates
evaluating ever everything examine examined examines except exhibit exhibited exhibits exist existed existing exists
experimental experimentally explicitly exploit exploited exploiting exploits explore explored explores exploring
express expressed extend extended extending extends extensive extensively extract extracted extracting extracts
extremely f facilitate facilitates fail failed failing fails faster fewer finally find finds firstly flexibility
flexible focus focused focuses focusing follow followed following follows former formulate formulated formulates
formulation found fully fundamental further furthermore future g gained generally generate generated generates
generating generic get gets getting github give given gives giving go goes going good great greater grow growing h
half handle handles handling happen hard hasn haven held help helping helps hence here hereafter hereby herein hers
him hinder hindered hinders hold holds hope however http https hundred identified identifies identify identifying ie
if impacts implicitly important importantly improve improved improves improving include included includes including
incorporate incorporated incorporates incorporating increase increased increases increasing increasingly indeed
indicate indicated indicates inferior influenced influences inherent inherently inside inspire inspired instead
integrate integrated integrates integrating interest interesting introduce introduced introduces introducing
investigate investigated investigates investigating involve involved involves involving isn itself j jointly k keep
keeping keeps know known l lack lacking lacks largely larger largest last lastly later latter lead leading leads learn
learned learns learnt least led let leverage leveraged leverages leveraging likely limited look looking looks m made
main mainly maintain maintaining maintains major make makes making maximize maximizes maximizing maybe me mean means
meanwhile mention mentioned million minimise minimize minimizes minimizing mitigate mitigated mitigates modified
modify moreover mostly motivate motivated move moved moves multiple n named namely nearly need needed needs neither
nevertheless new next none nor notably note noted nothing notice notion novel now number numbers numerous o observe
observed observes obtain obtained obtains occur occurring occurs offer offering offers once ones opened opens optimal
optimise optimize optimized optimizes optimizing or org other others otherwise ours out outperform outperformed
outperforming outperforms outside overall overcome overcomes own p page partially particular particularly perceived
percent percentage perform performed performing performs perhaps popular possible possibly potential practical
practically practice predict predicted predicts present presented presenting presents preserve preserving prevent
prevents previous previously prior processed produce produced produces producing project promising propose proposed
proposes proposing prove proved proven proves provide provided provides providing publicly purely put puts q r rapid
rapidly realistic really recent recently reduce reduced reduces reducing relate relates relative relatively released
relies rely relying remarkable remarkably remove removed removes removing replace replaced replaces replacing report
reported reports represent represented represents require required requires requiring resolve resolved resolves
respectively reveal revealed reveals rigorous robustly run running runs s same seamless seamlessly second secondly see
seen select selected selects serve serves shares sharing shouldn show showed showing shown shows side significant
significantly similar similarly simple simpler simplified simplify simultaneously since smaller solve solved solves
solving sometimes somewhat soon sota specific specifically standard start started starts stronger studied studying
suboptimal substantial substantially succeed successful successfully suffer suffering suffers suggest suggested
suggests suitable superior supported supporting surpass surpasses systematic t tackle tackles tackling take taken
takes taking tend tends terms tested thanks theirs themselves there thereby therefore third thorough though thousand
today together total traditional trained trains treat treated treats tried tries try turn turns typical typically u
underlying understand unless unprecedented until up url use used useful uses using usually utilising utilize utilized
utilizes utilizing v validate validated validates varied varies variety various vary varying verified verifies verify
versatile w want wants wasn website whereas whereby wherein while whilst whole whom wide widely widespread won working
worse wouldn www x y year years yes yet yield yielded yielding yields z state-of-the-art state-of-art end-to-end out-
of-the-box on-the-fly up-to-date
`);

/** The stock nouns of academic prose: what stands before them is no noun phrase yet (`theoretical results`). */
const proseNouns = words(`
ability accuracy advance advancement advancements advances application applications approach approaches article aspect
aspects baseline baselines capabilities capability challenge challenges comparison comparisons competitor competitors
contribution contributions counterpart counterparts effectiveness efficacy example examples experiment experiments
factor factors fashion finding findings form forms framework frameworks gain gains gap goal goals guarantee guarantees
idea ideas importance improvement improvements insight insights instance instances issue issues kind kinds limitation
limitations manner method methodologies methodology methods objective objectives paper papers part parts performance
problem problems progress result results role scenario scenarios setting settings standpoint step steps studies study
success superiority technique techniques type types viewpoint way ways work works
`);

/** The commonest function words of German, French, Spanish and Russian. */
const foreign = words(`
aber ainsi als au auch auf aus aux avec bei beim ce ces cet cette comme como con dabei dans das dass dazu daß de del
dem den der des die diese diesem diesen dieser dieses dont du durch ein eine einem einen einer eines el elles en entre
er es est esta estas este estos fue für gegen haben hat hier ihr ils im ins ist jedoch kann können la las le les leur
leurs lo los mais mehr mit moins más nach ne nicht noch nos notre nous nur oder ohne ou où par para pas pero plus por
pour que qui sa sans se sehr seit ser ses sich sie sin sind son sont sowie su sur sus um un una unas und une unos uns
unser unsere unter von vous waren werden wie wir wird wurde wurden zu zum zur zwischen été être über а более бы был
была были было быть в во вот все вы да для его ее ему еще ещё её же за и из или их к как которая которые который
которых между меня мне могут может мы на наш наши не нет ни но о он она от по при с со так также то только ты у чем
что эта эти этих это этого этой этот я является являются
`);

/** What a filler word tells of the word behind it. */
export type FillerKind = 'determiner' | 'preposition' | 'verbContext' | 'proseNoun' | 'other';

/** Every filler word with its kind. Filler words are no terms and end a phrase. */
export const fillerWords: ReadonlyMap<string, FillerKind> = new Map<string, FillerKind>([
  ...[...prose, ...foreign].map(word => [word, 'other'] as const),
  ...proseNouns.map(word => [word, 'proseNoun'] as const),
  ...verbContexts.map(word => [word, 'verbContext'] as const),
  ...prepositions.map(word => [word, 'preposition'] as const),
  ...determiners.map(word => [word, 'determiner'] as const),
]);

/** Words that belong in phrases (`language models`) but say too little to name a theme alone; at the end what papers measure on. */
export const weakWords: ReadonlySet<string> = new Set(
  words(`
adaptive algorithm algorithms analysis answer architecture architectures area areas automatic base behavior behaviour
benchmark benchmarks bound bounds case cases change changes class classes classification code codes complex complexity
component components concept concepts condition conditions context contexts control cost costs data dataset datasets
deep design designs detection direction directions distribution distributions domain domains dynamic dynamics effect
effects efficiency efficient element elements environment environments equation equations error errors estimation
evaluation evaluations feature features field formulation function functions generation generative group groups
individual individuals inference information input inputs knowledge language layer layers learning linear machine
measure measurement measurements measures mechanism mechanisms metric metrics modalities modality model modeling
modelling models module modules network networks neural noise nonlinear objectiveness optimal optimization order
output outputs parameter parameters pattern patterns people phenomenon pipeline point points prediction process
processing properties property quality question range rate rates release representation representations research
researchers resource resources response robust robustness sample samples sampling scale science score scores set sets
size software solution solutions source space spaces stage stages state states strategies strategy structure
structures system systems task tasks term test testing tests theory time tool tools topic train training understanding
unit units user users value values variable variables world support
character characters document documents human humans image images item items label labels node nodes object objects
recovery scene scenes sentence sentences sequence sequences temperature temperatures text texts token tokens view views
weight weights word words
ability adaptation addition billions hundreds millions thousands assumption assumptions auto block blocks centric
detail details development existence finite matrix matrices original paradigm paradigms position public scheme schemes
similarity speed survey surveys top transfer
cifar coco fid glue imagenet librispeech mnist squad
`),
);

/** Weak words that name a field of their own: said alone where few papers outside a group hold them. Stems. */
export const broadWords: ReadonlySet<string> = new Set(
  words(`
classification code complexity control detection dynamics generation image inference language network noise optimization
sampling software
`),
);

/** Adjectives and prefixes that open a phrase (`low-resource languages`) and add nothing to a name's weight. */
export const vagueWords: ReadonlySet<string> = new Set(
  words(`
cross early end extra fast few first frozen full general global high higher inter intra joint key large level levels local
long low lower multi non open pre re real self semi share shared short single small strong sub un zero
`),
);
