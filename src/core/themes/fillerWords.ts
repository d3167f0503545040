/** Words that say nothing about what a paper is about, as data: they end phrases or may not stand alone in a name. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Function words and the stock vocabulary of academic prose. They are no terms and end a phrase.
 * English, and the commonest function words of German, French, Spanish and Russian, since dumps quote those too.
 */
export const fillerWords = words(`
a about above across after again against all almost along already also although always am among an and another any
are aren around as at b be became because become becomes been before behind being below beneath beside besides best
better between beyond both but by c can cannot could couldn d despite did didn do does doesn doing don done down due
during e each either else enough especially etc et al even ever every everything except f far fewer first for former
from further furthermore g given gives giving h had has hasn have haven having he hence her here hereby herein hers him
his how however i ie eg if in indeed inside instead into is isn it its itself j just k l last later latter least less
let like likely m made mainly make makes making many may maybe me meanwhile might more moreover most mostly much must
my n namely near nearly need needed needs neither never nevertheless next no none nor not nothing now o of off often on
once one ones only onto or other others otherwise our ours out outside over overall own p per perhaps possible possibly
q quite r rather really s same second see seem seems seen several she should shouldn side simply since so some sometimes
somewhat soon still such t than that the their theirs them themselves then there thereby therefore these they third this
those though three through throughout thus to together too toward towards two u under unless unlike until up upon us use
used useful uses using usually v various very via w was wasn way ways we well were what when where whereas whereby
wherein whether which while who whole whom whose why will with within without won would wouldn x y yes yet you your z
four five six seven eight nine ten hundred thousand million billion half year years recent recently today currently
current previous previously prior existing new novel proposed propose proposes proposing present presents presented
presenting introduce introduces introduced introducing show shows showed shown showing demonstrate demonstrates
demonstrated demonstrating describe describes described describing develop develops developed developing provide provides
provided providing investigate investigates investigated investigating explore explores explored exploring examine
examines examined study studies studied studying consider considers considered considering address addresses addressed
addressing discuss discusses discussed analyze analyzes analyzed analyse analyses analysed report reports reported obtain
obtains obtained find finds found finding findings suggest suggests suggested indicate indicates indicated reveal reveals
revealed achieve achieves achieved achieving improve improves improved improving improvement improvements enable enables
enabled enabling allow allows allowed allowing require requires required requiring based aim aims aimed apply applies
applied applying employ employs employed employing leverage leverages leveraging leveraged utilize utilizes utilizing
utilized utilising contain contains contained include includes included including involve involves involved involving
lead leads leading led help helps helping offer offers offering perform performs performed performing performance
outperform outperforms outperforming outperformed surpass surpasses compare compares compared comparing comparison
comparable competitive effective effectively effectiveness efficiently efficacy significant significantly substantially
substantial considerable considerably remarkable remarkably extensive extensively experiment experiments experimental
experimentally empirical empirically result results paper papers work works article approach approaches method methods
methodology technique techniques framework frameworks propose sota art baseline baselines 
benchmarking evaluate evaluates evaluated evaluating 
available publicly released github https http www com org url project page demo website
challenge challenges challenging problem problems issue issues limitation limitations limited difficult difficulty hard
important importance crucial critical key main major particular particularly specific specifically generally
generic common commonly typical typically different diverse multiple numerous variety wide widely broad large larger
largest small smaller high higher highly low lower great greater good strong stronger simple simpler easy easily fast
faster able ability capability capabilities potential promising interesting interest attention increasing increasingly
increase increases increased grow growing rapid rapidly emerging popular success successful successfully traditional
conventional standard additional additionally lack lacks lacking gap fundamental underlying inherent inherently
towards end ends aspect aspects role example examples instance instances number numbers amount
level levels type types kind kinds form forms part parts step steps terms factor
factors setting settings scenario scenarios application applications practice practical practically
real realistic fully directly similar similarly respectively relative relatively corresponding namely
according depend depends depending dependent establish establishes established establishing extend extends
extended extending combine combines combined combining capture captures capturing captured generate generates generated
learn learns learned learnt trains trained tested yield yields yielding yielded remain remains
remaining serve serves rely relies relying focus focuses focused focusing solve solves solved solving tackle tackles
tackling reduce reduces reduced reducing maintain maintaining maintains preserve preserving ensure ensures ensuring
facilitate facilitates understand identify identifies identified identifying create creates created creating build builds
building built designed designing construct constructs constructed constructing take takes taken taking
get gets getting go goes going give keep keeps keeping know known work working works conduct conducts conducted
comprehensive systematic thorough rigorous insight insights contribution contributions advance advances advanced advancement
advancements progress breakthrough idea ideas goal goals objective objectives work's approach's ours vs versus
average improvement gain gains superior superiority accuracy accurate accurately percent percentage total
terms full additionally notably crucially importantly finally firstly secondly lastly moreover hereafter
unprecedented versatile flexible flexibility robustly seamlessly seamless elegant elegantly simultaneously jointly
thanks whilst amongst

der die das den dem des ein eine einer eines einem einen und oder aber nicht auch auf aus bei mit nach seit von zu zum
zur im ins ist sind war waren wird werden wurde wurden hat haben kann können sich wir sie es er ihr uns dass daß wie als
für über unter durch gegen ohne um am an diese dieser dieses diesem diesen sowie zwischen noch nur mehr sehr beim unser
unsere hier dabei dazu jedoch
le la les un une des du de et ou mais dans sur pour par avec sans est sont être été ce cette ces cet nous vous ils elles
qui que dont où au aux plus moins ainsi leur leurs entre notre nos se sa son ses ne pas comme
el los las una unos unas del y o pero en por para con sin es son ser fue este esta estos estas que como más entre su sus
lo al se nos
и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее её мне было вот от меня еще
ещё нет о из ему для при мы их чем или ни быть был была были это этот эта эти этого этой этих между также который
которая которые которых может могут более является являются наш наши
`);

/** Words that belong in phrases (`language models`) but say too little alone, and are no good end of a name's first half. */
export const weakWords = words(`
model models modeling modelling algorithm algorithms system systems network networks neural deep learning machine data
information analysis process processing function functions structure structures feature features representation
representations strategy strategies theory property properties mechanism mechanisms effect effects parameter parameters
training inference prediction detection estimation optimization generation generative language image images video time
space spaces local global non multi self pre semi un re sub inter intra cross single joint end-to-end long short term
scale value values domain domains human quality efficient efficiency robust robustness adaptive automatic few zero user users code codes source point points test tests testing score scores set sets order case cases world design designs general extra term range stage stages benchmark benchmarks dataset datasets task tasks evaluation evaluations release train dynamic
dynamics linear nonlinear complex complexity input inputs output outputs size sample samples sampling class classes
classification error errors rate rates cost costs solution solutions research researchers field area areas science
knowledge understanding design control state states tool tools software response component components architecture
architectures layer layers unit units module modules pipeline element elements pattern patterns measure measures
measurement measurements metric metrics distribution distributions bound bounds condition conditions change changes
behavior behaviour phenomenon question answer people individual individuals group groups resource resources
`);
