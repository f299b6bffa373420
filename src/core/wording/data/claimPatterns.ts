/**
 * What speaks for and against a sentence being a claim. No single sign decides: each has a weight, and
 * a sentence is a claim when the weights of its signs add up to more than nothing.
 */
import type { SignGroup } from '../patternData';
import { CLAIM_WEIGHTS } from './claimWeights';

const CITE = 'Cite the source that shows it, or link a document.';

function sign(id: string, explanation: string, match: readonly string[]): SignGroup {
  return { id, explanation, hint: CITE, match, weight: CLAIM_WEIGHTS[id] ?? 0, ofClaim: explanation !== '' };
}

/** Names of services, in which "early" or "help" judges nothing. */
export const CLAIM_TERMS: readonly string[] = ['family help', 'early help|intervention|years', 'edge of care', 'staying put|close', 'signs of safety', 'working together', 'public law outline', 'advanced practitioner|practitioners', 'key stage @NUM', 'supporting families', 'dip sample|samples|sampling', 'social work', 'statistical neighbours',  'families first'];

/** What a sentence is when nothing else can be said of it than that it states something. */
export const STATEMENT = sign('statement', 'It states something about practice as a fact.', []);

/** Signs of a claim; they count only where the author asserts them. */
export const CLAIM_SIGNS: readonly SignGroup[] = [
  sign('trend', 'It says that something has changed, or has not.', [
    '@have not|yet|now|also|all|both? @adverb? @adverb? @shift.pp',
    '@shift.past ~to !practitioners|practitioner',
    'become|became|becomes|becoming|got|getting|grown|grew @adverb? @quality|@comparative',
    'dried_up|fallen_away|run_out|worn_off|tailed_off|died_down|slipping|sliding|easier|harder',
    '@shift.past|@cause.past|took|added|lost|gained|shaved @NUM|@number',
    '@people|@product|@workers @adverb? @shift.pres',
    'is|are @adverb? @adverb? @shift.ing',
    'is|are|was|were @adverb? up|down by|on|from|at|to|against|since|a|,|.|$|in',
    'no longer',
    'landed|ended|stopped|peaked|began_to|started_to $|.|,|in|at|well|fall|rise|improve|because',
    'outnumber|outnumbers|outweigh|exceed|exceeds|outnumbered',
    'been|was|were|is|are praised|criticised|commended|recognised|valued|welcomed by|as|for|in',
    'was|were|been|has_been|have_been @adverb? reduced|cleared|halved|cut|eliminated|transformed|strengthened|improved|raised|lost|restored|embedded',
    'up|down @NUM|by|from|on',
    'went|gone|come|came up|down|from|backwards',
  ]),
  sign('effect', 'It says what difference something made.', [
    '@have not|yet|now|also|all? @adverb? @adverb? @cause.pp',
    '@cause.past ~to',
    '@WORD @cause.s',
    'mean|means|meant|has_meant|have_meant that|fewer|more|less|better|children|families|@people',
    'mean|means|meant|meant_that ..3 longer|sooner|earlier|later',
    '@people|@product|@workers @adverb? @cause.pres',
    'do|does|did not @adverb? @cause.base',
    'makes|make|made|making|is_making|are_making ..3 difference',
    'as_a_result|thanks_to|because_of|as_a_consequence|owing_to',
    'led|leads|leading|lead|leaving|resulting|results|contributing to|in',
    'is|are @adverb? working|paying_off|bearing_fruit|helping|making|changing|reducing|delaying|holding',
    'works|worked for|well|best|$|.|,|because|when',
  ]),
  sign('quality', 'It judges how good something is.', [
    '@link @adverb? @adverb? @adverb? @quality !to_be|when|by_the',
    '@link @adverb? both|neither|either @quality',
    '@link more|less|a|the|an @adverb? @quality|@evalNoun',
    'is|are|remains|remain of ..2 quality|standard|benefit|value',
  ]),
  sign('predicate', 'It judges how something is.', [
    '@WORD is|are|was|were|remains|remain|feels|seems|looks @adverb? !a|an|the|in|on|at|to|by|for|from|of|led|based|not|held|@NUM|@ED|@number|being|made|taken|given|drawn|chosen|set|our|this|that|it|there|who|what|what_we|planned|below|here|this|these|yes @WORD $|;|but|because|although|while',
    '@WORD is|are|was|were @adverb? !a|an|the|@ED|@NUM|@number @WORD and|but @WORD $',
  ]),
  sign('perfect', 'It says what has come about.', [
    '@have not|now|also|all|since|already|yet|only|still? @adverb? @ED|come|gone|grown|made|found|left|taken|given|led|begun|held|won|lost|kept|brought|built|shown|met|risen|fallen|leapt|sunk|spread|run|stuck|paid|dealt|cut|seen|felt|become !to|by',
    'has|have @adverb? all? but @ED',
  ]),
  sign('merit', 'It praises or faults practice.', [
    '@praise ..1 @gauge',
    '@praise @praise @gauge|@product',
    'good|better|poor|excellent|real progress|start|quality|use',
    'we|they|staff|leaders have the|a|an right|good|strong|clear|real|culture|better',
    'in|at|on|into unsuitable|unregistered|unlawful|university|work|education|employment',
    'have|has|had|show|shows|showed|bring|brings|has_been @adverb? a? @praise @gauge',
  ]),
  sign('coverage', 'It says that something reaches everyone it should.', [
    'covers|cover|reaches|reach|reached|includes|include every|all|each|most',
    'now|already covers|cover|reaches|reach|includes|include every|all|each|most',
    'met|achieved all|every|most|none of?',
    'every|each|all|no @WORD @WORD? @WORD? has|have|had|is|was|are|were ..2 @practise.pp|a|an|the|access',
  ]),
  sign('strength', 'It names a strength or a weakness.', [
    '@evalNoun !board|plan|plans|notice|partner|programme|manager|and|adviser|agenda|work|alliance',
    'there is|are|was|were|remains|remain|has_been|have_been ..2 @evalNoun|@praise|no|little|still|too|some|much|evidence|fewer|more',
    'strong|weak on|in|at',
    'our|the biggest|greatest|main|weakest|strongest worry|concern|strength|weakness|challenge|risk|problem|gap',
    'lacks|lack|lacked|lacking|missing|lags|lagged|falls_short|fall_short|fell_short',
    'fit for purpose',
    'second to_none',
    'what we know|do|offer|say|hear',
    'sound|sounds|read|reads|look|looks|feel|feels like',
    'main|biggest|key|real|central issue|problem|theme|worry|challenge|obstacle|barrier|concern',
    'a|the factor|feature|theme|problem|issue|hallmark|rule|exception|norm in|of|for|$|.|,',
    'sense of @WORD',
    'there is|are|was|were|remains|has_been a|an|no|little|much|some|too|still|more|real|strong|clear|genuine|shared',
    'continue|continues|continued to see|face|struggle|improve|fall|rise|grow|perform|be',
    'bring|brings|brought|moved|moves ..4 closer|nearer|forward',
    'has|have teeth|grip|bite|energy|traction|weight|depth|purpose|legs|pace|rigour',
    'is|are|was|were|remains|remain the? a|an|our? @praise? weakest|strongest|best|worst|main',
  ]),
  sign('manner', 'It says how well, how often or how soon something is done.', ['@always']),
  sign('comparison', 'It compares.', [
    'more|less|fewer|better|worse|higher|lower|earlier|later|sooner|quicker|faster|stronger|weaker|longer|shorter|larger|smaller|greater|rather ..6 than',
    'more|less|most|least|better|worse|higher|lower|earlier|sooner|fewer|stronger|safer|quicker|slower|longer',
    '@compareWord',
    'compare|compares|compared|stands comparison|well|favourably|poorly|badly|with',
    'as ..2 as',
  ]),
  sign('degree', 'It says that there is too much, too little or enough.', ['too @WORD', 'not enough|sufficiently|fully|consistently|always|yet|every|all', 'good|strong|often|early|quickly|well|safe|ambitious enough', 'so @quality|that', 'enough @WORD']),
  sign('negative', 'It says what does not happen.', [
    '@do not|rarely|seldom|always|yet',
    '@people|@workers|@product ..4 do|does|did not @practise.base',
    "don't|doesn't|didn't|isn't|aren't|haven't|hasn't|cannot",
    'cannot|can_not|never|nobody|no_one|none|nothing|neither|nor',
    '^ no @people|@product|@WORD',
    'without @WORD',
    '@be not',
    '@have not',
  ]),
  sign('prevalence', 'It says how many.', [
    '@quantifier @WORD? @WORD? @people|@product|@workers|@evalNoun',
    '@quantifier of ..2 @people|@product|@workers|those|them|these',
    '^ @quantifier !on|about|in|information|detail|details|of_this',
    '@NUM|@number in|of every? @number|@NUM',
    'the? majority|minority|number|proportion|percentage|rate|share of',
    'in|for|of|with|to most|all|every|many|some|few|half|a_third @WORD? case|cases|plans|records|audits|teams|children|assessments|families|instances|areas',
  ]),
  sign('share', 'It gives a result in figures.', [
    '@PERCENT',
    '@NUM|@number per_cent|percent',
    '@NUM|@number of|in|out_of the|our|these|those|all? @NUM|@number',
    'of the|these|our? @NUM|@number @WORD? @WORD? , @NUM|@number|most|all|none',
    'half|third|two_thirds|quarter|quarters|majority of',
    'by @NUM|@number per_cent|points|@PERCENT|to|a_third|half|a_quarter|two_thirds',
    'rate|rates|average|mean|median ..8 is|was|at|are|of|, @NUM|@number|@PERCENT',
  ]),
  sign('figure', 'It gives a result in figures.', [
    'average @NUM|@number',
    'average|averages|averaged|mean|median|total_of|rate_of|per_10,000|rate_is|overall_rate',
    'from @NUM|@number ..2 to @NUM|@number',
        'all but @NUM|@number',
    'at|was|is|were|reached|took|took_an_average_of|stands_at @adverb? @NUM|@number @unit?',
    'of|about ..1 @NUM|@number @WORD? @WORD? @unit|@people ..5 @happened.past',
    ': @PERCENT',
    'took|takes|lasted|waited|wait|waits|live|spent|stand|stands ..3 @NUM|@number|@PERCENT',
    'times as|higher|lower|more',
  ]),
  sign('experience', 'It reports what people think or feel.', [
    '@people|@workers @adverb? @adverb? @feel.fin',
    '@people|@workers ..4 told|tell|said|say|felt|feel|find|found',
    '@people|@workers @link @adverb? @quality',
    '@feel.fin that|us|they|it',
    'told|tell|tells us|inspectors|auditors|them',
    'we do_not|cannot|do_not_yet|don_t ..2 know|understand|hear|see|reach|capture|learn|use|evidence|measure|have|listen|do',
    'feedback is|was|remains @adverb? @quality',
    'feedback shows|suggests|tells',
    'feedback from ..4 is|was|shows|suggests|has|tells|indicates|remains',
    'in our|the|a ..1 survey',
    'would ..1 recommend',
    'proud|happy|unhappy|confident|satisfied|anxious|worried ..1 of|with|that|about|in',
    'we are|remain|were ..1 confident|proud|concerned|worried|clear_that|pleased|disappointed|satisfied|strong|weak|good|assured',
  ]),
  sign('practice', 'It says what practitioners do or children get.', [
    '@workers|@people @adverb? @adverb? @practise.pres',
    '@workers|@people ..4 @always',
    '@product @adverb? @practise.s',
    '@people|@product|brothers_and_sisters is|are|was|were @adverb? @adverb? @practise.pp',
    '@people|@workers|@product ..4 @practise.pres the_help|the_support|what|help|too|more|families|children|young_people|@people',
    'is|are|was|were trusted|valued|liked|respected|feared|welcomed|used|resented|admired|ignored|disliked|prized by',
    '@have somewhere|someone|nowhere|nobody|nothing|little|enough|what',
    'within ..1 @number|@NUM|a|an|the hour|hours|day|days|week|weeks|same_day',
    'in @NUM|@PERCENT|most|all|every|nearly_every|almost_every|many|few of|in? cases|case|records|plans',
    '@product have|has @praise|a|clear|little|no',
    '@people|@workers have|has an|the|time|had|too|access|no|someone|not|good|more',
    '@people|@workers can @practise.base',
  ]),
  sign('finding', 'It reports what was found.', [
    'audit|audits|auditors|moderation|sampling|sample|observation|observations|observers|review|reviews|moderators|evidence|data|survey|records|peers|peer_team|inspectors|ofsted|challenge|analysis ..3 found|find|finds|show|shows|showed|confirmed|confirms|saw|see|told|suggests|suggest|noted|judged|revealed|reveals|identified|tells|tell|indicates|indicate|highlighted|highlights|concluded|praised',
    'found|showed|saw|noted|confirmed|revealed|shows|suggests|evidences|concluded|demonstrates that|gaps|strong|evidence|good|no',
    'we know|see|found|saw|understand|recognise|do_not_know',
    'leaders|we|service know|knows|understand where|our|the|its|what|their',
    '@be|@have graded|judged|rated|scored ..1 good|outstanding|inadequate|requires_improvement|poor',
    'can be|explain|relied|show|describe|see|rely|evidence|@WORD on|why|what|how|that|it|upon',
    
  ]),
];

/** Signs that a sentence is something else: a plan, a duty, a definition, a description, a method. */
export const OTHER_SIGNS: readonly SignGroup[] = [
  sign('plan', '', [
    'will|shall not|also|then|now? @WORD',
    'we|board|council|team|service|managers|strategy|programme|plan|it|which @adverb? @intend.pres|@intend.past to|that',
    'we|council|board @adverb? want|hope|expect|need|plan|intend|aim ..4 to',
    'aim|aims|plan|intention|ambition|goal|proposal|priority|priorities|target|objective|vision ..2 is|are|remains|was to|that|for|@NUM',
    'intended|determined|committed|designed|planned|keen to|that|for',
    'target ..2 is @NUM|@PERCENT',
    'going_to|due_to|about_to|need_to|needs_to|want_to|planned|proposed|is_to_be|are_to_be|is_to|are_to',
    'next year|step|steps',
    'by the_end_of|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|@YEAR',
    'until|for next_year|@YEAR',
    'in the spring|autumn|new_year',
    'should|ought|shall @WORD', 'would like',
    'is|are being|under|out_for|planned|due|scheduled|intended consultation|prepared|considered|developed|explored|for|to|in|planned',
    'options|proposals with|for|to|are', 'plans to|for @WORD', 'work to|on|with ..8 begins|is_planned|is_under_way|has_begun',
    '^ to @WORD',
    'success will',
  ]),
  sign('imperative', '', ['^ ensure|make|improve|reduce|increase|agree that|sure|the|our|recording|use|caseloads', '^ recruit|develop|improve|ensure|review|increase|reduce|strengthen|complete|embed|deliver|implement|agree|introduce|create|build|launch|establish|refresh|publish|train|appoint|continue|roll|extend|provide|support|raise|explore|commission|hold|set|test !of|in|by|against|and', '^ test|make|bring|share|update|monitor|design|pilot|open|put|produce|promote|maintain|expand|align|agree|consult|carry|undertake|identify|revise|evaluate|secure|start|move|write|convene|map|procure|close|see|read|refer']),
  sign('statute', '', ['@statute', '@legalWord', 'right|rights|power|powers to @WORD', 'has|have|gives|give a right|duty|power', 'must|shall', 'under the|our|section|regulation|working']),
  sign('definition', '', ['@define', 'grades|areas|judgements|levels are', '^ @WORD ..3 allows|lets|enables|begins|starts|applies @WORD', '^ the? @WORD? @WORD? @WORD? is|are a|an|the !weakest|strongest|best|worst|factor|shared|real|main|biggest|only|heart|concern|strength ..3 of|for|that|who|which|in|to|with',
    '^ @WORD @WORD? @WORD? is @WORD for|by|from|that|when|where|given @WORD', 'is|are|was|were one_of|made_up|based|part|among|led_by|made_by|divided|organised|grouped', 'is a|an legal|regional|national|multi_agency|statutory|voluntary|model|charity|approach|tool|document|plan|meeting|panel|team|service|form|order|second|way|programme|scheme|unitary|large|small|rural|city|county|borough', '@machinery|@structure is|are|has|have @number|@NUM']),
  sign('role', '', [
    '^ the|a|an|our|each @WORD? @WORD? team|service|officer|manager|director|adviser|worker|board|panel|chair|coordinator|lead|head|conference|meeting|unit|nurse|guardian|document|board|committee|member|partnership|hub|programme|model|strategy|framework|plan|group !is|are|was|were|has|have|had|will|does|did @practise.s|@operate.s|@cause.s|@sample.s|uses|works|supports|helps|decides|describes|receives|brings|gives',
    '^ the @WORD? @WORD? team|service|officer|manager|board|panel|hub|hubs|teams works|work|supports|support|provides|provide|offers|offer with|to|for|young_people|children|families|parents',
    'known as', 'is|are needed|required to',
    'has|have an? independent|allocated? chair|scrutineer|advisor',
  ]),
  sign('generic', '', [
    '^ a|an !third|quarter|half|few|small|majority|minority|number|total|strong|lack|growing|large|handful|good|stable|significant|high|low|clear|further|new @WORD ..5 is|brings|decides|considers|takes|looks|helps|supports|covers|gives|meets|asks|invites|must|allows|begins|becomes|provides|sets|works|means|consists|includes|lasts|offers|describes|uses|contains|involves|starts|ends|has|may|can|should|involves|requires|makes|checks|follows|reviews|tests|examines|records|explains|combines|draws|coordinates|leads|holds|protects|carries|requires|names|weighs|ensures|focuses|@operate.s|@sample.s',
    '^ @WORD @WORD? @WORD? means|describes|brings|involves|decides|consists @WORD',
  ]),
  sign('structure', '', [
    '@structure @operate.pres', '@structure is|are|was|were ..1 @operate.pp|based|located|responsible|made_up|open|part', 'is|are @operate.pp by|on|in|to|at|from|with',
    'team|service|hub|unit|programme|scheme works|work with',
    'membership|residents|population ..4 changes|speak|speaks|is|are|includes',
    'children|young_people|people|parents|children aged|between|from @NUM|@number',
    'has|have|run|runs|offer|offers|employ|employs|includes|include|there_are|there_is|comprises @NUM|@number', 
    'sits|sit|accountable|responsible to|on|in|within|for|with', '@structure reports|report to|on', '@structure @adverb? @setUp.past', 'each|every of? the? @number? team|hub|service|home|panel|locality|districts|district|teams', 'receives|receive contacts|referrals from', 'was|were|is|are approved|answered|appointed|employed|screened|delivered|chaired|hosted|funded by|to', 'serves|serve|runs|run until|to|from|the', 'joined|joins in|the|us',
    '@NUM|@number @WORD? teams|team|staff|hubs|schools|sites|localities|posts|managers|wards|districts|primary|secondary|social_workers|councils|services|homes|panels|members|workers|psychologist|boards',
    'about|around|approximately|some @NUM ..2 live|in_the', 'open to', 'supported|staffed|led|run|managed|served|delivered|provided by|from @NUM|@number|a|an|the',
    'region|population|ward|unitary|largest|councils|councillors', 'members of', 'works|work with young_people_aged|children_aged|families_who',
  ]),
  sign('setUp', '', [
    'introduces|introduced|brings_in|comes_into_force','we|council|service|board|team|partners|cabinet|authority|director|partnership|it|which @have? @adverb? @setUp.past|@setUp.pp', 'was|were|been|has_been|have_been @adverb? @setUp.pp|moved|taken|revised|agreed|adopted|made|written', 'took up post', 'went|gone|go|goes live', ]),
  sign('date', '', ['since|in|on|from|until @YEAR', 'in|since|from|until|on january|february|march|april|may|june|july|august|september|october|november|december|the_spring|the_autumn|the_summer', '@NUM january|february|march|april|may|june|july|august|september|october|november|december']),
  sign('machinery', '', ['^ each|the|our|all|an|a|every|both? @WORD? @WORD? @machinery', '^ @NUM|@number @machinery|audits|records|cases']),
  sign('method', '', [
    'each|every auditor|audit|record|file|reviewer', 'gathered|collected|sent|asked|invited|taken|drawn|used|reported by|to|in|out|from|for',  'included|includes|include @number|@NUM|all|children|records|cases|every', 'auditors|moderators|managers|we|reviewers|observers|board|team|survey|review|tool|consultant @adverb? @sample.fin', '@machinery|records|parents|children|families|results|findings|sample|data|it|they is|are|was|were|been @adverb? @sample.pp',
    '@be @adverb? @sample.pp ~from', '@sample.pp at_random|from|by|using|through|against|for|with', 'at random', 'drawn from', 'questionnaire|survey|dashboard|audit_tool|template|spreadsheet|focus_group|focus_groups|form|strands|scale|sections|questions', '@frequency', 'evidence for|comes|in', 'asked @NUM|@number|five|about', 'using|through|by the|a|an|our|telephone|text|means',
  ]),
  sign('convention', '', ['@convention', 'quarter @NUM is|runs|means|covers', 'ages|rates|figures are', 'come|comes|taken|drawn from the|our statutory|case|national|annual|performance|monthly', 'may differ', 'we use the_term|term|the_phrase', 'are|is for the? @YEAR|year|period|quarter|@NUM', 'figures|rates|percentages|numbers|quarter|comparisons|data|national|key|period|period_covered is|are|exclude|include|have|run|from|covers|:']),
  sign('signpost', '', ['@signpost', 'more on|about this|these', 'next|last section', 'reading|using this', 'explains|explain|lists|shows|gives|describes|contains|holds|looks_at how|the|each|what|all', '^ see|refer|read|please', 'this|the section|chapter|document|evaluation|table|chart|appendix|paragraph|paragraphs|annex|glossary', 'this|next|second|first|last part of_the_evaluation|of_the_document|of_this|is|looks|covers|describes', 'following paragraphs|section|table|pages']),
  sign('label', '', ['^ @label @WORD? @WORD? :', '^ @label @NUM', '^ version|table|figure|appendix|priority|objective|action @NUM', 'success_measure|measure_of_success|owner|due :', '; due|owner|lead', 'found|show|shows|showed|said|say|told_us|tell_us|know|saw|include|are|were|is|was|following : $']),
  sign('lead-in', '', ['^ @WORD @WORD? @WORD? : @WORD']),
];
